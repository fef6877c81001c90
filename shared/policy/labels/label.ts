/** What a value of a policy is called in the office, and how it is said and written there. */

/** What a number counts; `scale` of it are one of what people write: 100 fen are 1 元. */
export interface Unit {
  readonly say: string
  readonly scale: number
}

export interface Label {
  readonly say: string
  /** Each word that it may hold, as a manager says it. */
  readonly words?: Readonly<Record<string, string>>
  readonly unit?: Unit
  /** What it means that there is none. */
  readonly none?: string
  /** What 0 means, where it is more than a number. */
  readonly zero?: string
}

/** Pattern of {@link Item} below the context → label. */
export type Labels = Readonly<Record<string, Label>>

export const choice = (say: string, words: Readonly<Record<string, string>>, none?: string): Label => ({
  say,
  words,
  ...(none !== undefined && { none }),
})

const counted =
  (unit: string, scale = 1) =>
  (say: string, none?: string): Label => ({
    say,
    unit: { say: unit, scale },
    ...(none !== undefined && { none }),
  })

export const minutes = counted('分钟')
export const hours = counted('小时')
export const days = counted('天')
/** Whole days after something: 0 is the day itself. */
export const daysAfter = (say: string): Label => ({ ...days(say), zero: '当天' })
export const workingDays = counted('个工作日')
export const months = counted('个月')
export const times = counted('次')
export const people = counted('人')
export const points = counted('分')
export const years = counted('岁')
export const units = counted('套')
/** Fen. */
export const yuan = counted('元', 100)
/** Basis points. */
export const percent = counted('%', 100)
/** Whole per cent. */
export const wholePercent = counted('%')
/** Hundredths of a point. */
export const hundredths = counted('分', 100)
/** Parts per million. */
export const rate = counted('%', 10_000)

export const yesNo = (say: string, yes = '是', no = '否'): Label => ({
  say,
  words: { true: yes, false: no },
})
export const text = (say: string): Label => ({ say })

/** The labels of a part, with its name before each. */
export const under = (prefix: string, labels: Labels): Labels =>
  Object.fromEntries(Object.entries(labels).map(([key, label]) => [`${prefix}.${key}`, label]))
