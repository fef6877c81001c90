/** What a test says to the harness, and what it may read from it. */

export interface HarnessOptions {
  /** Answers `cloud.callFunction`: the function's name and what was sent to it. A rejection is a lost connection. */
  readonly call: (fn: string, data: Record<string, unknown>) => Promise<unknown>
  /** Answers `cloud.uploadFile` with a file id. Without it every upload succeeds. */
  readonly upload?: (cloudPath: string, tempPath: string) => Promise<string>
  /** What the phone remembers from before. */
  readonly storage?: Readonly<Record<string, unknown>>
  readonly theme?: 'light' | 'dark'
  /** The phone's own font size in WeChat's settings; 17 is the usual one. */
  readonly fontSize?: number
}

/** How the person at the phone answers what the platform asks; a test may replace each at any time. */
export interface Answers {
  modal: (shown: { title: string; content: string }) => boolean
  /** The place of the line that is tapped, or null for cancel. */
  actionSheet: (items: readonly string[]) => number | null
  /** Temporary paths of chosen photos; none for cancel. */
  photos: () => readonly string[]
}

/** What happened outside the page, in order. */
export interface Happened {
  readonly calls: { name: string; data: Record<string, unknown> }[]
  readonly uploads: string[]
  readonly toasts: string[]
  readonly modals: { title: string; content: string }[]
  readonly actionSheets: (readonly string[])[]
  /** What stood above the lines of each. */
  readonly actionSheetWords: string[]
  readonly phoneCalls: string[]
  readonly previews: string[]
  readonly titles: string[]
}
