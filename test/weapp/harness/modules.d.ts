/** The parts that the harness uses of WeChat's own test libraries, which carry no types of their own. */

declare module 'miniprogram-exparser' {
  /** A node of WeChat's component tree; `_vt` is what the compiled template gave it. */
  export interface ExparserNode {
    readonly _vt?: { readonly attrs: readonly { readonly name: string; readonly value: unknown }[] }
  }
  export interface ExparserEvent {
    readonly type: string
  }
  export const Event: {
    create(type: string, detail: unknown, options: object): ExparserEvent
    dispatchEvent(node: ExparserNode, event: ExparserEvent): void
  }
}

declare module 'miniprogram-simulate/src/utils' {
  /** How the simulator runs a page's script; replaced, since its own way is a plain require. */
  const utils: { runJs: (file: string) => void }
  export default utils
}
