/** One page on the screen, as a person meets it: words to read, things to tap, fields to fill. */
import { Event, type ExparserNode } from 'miniprogram-exparser'
import { measureTree, type SetDataStats, type TreeNode } from './stats'

/** The methods that Taro gives a page for WeChat to call. */
export interface PageInstance {
  route: string
  readonly data: { readonly root?: TreeNode }
  setData(data: Record<string, unknown>, done?: () => void): void
  onLoad(query: Record<string, string>): void
  onShow(): void
  onReady(): void
  onHide(): void
  onUnload(): void
  onPullDownRefresh(): void
  onReachBottom(): void
  onPageScroll(event: { scrollTop: number }): void
}

/** Something on the page, with the attributes that its template gave it. */
export interface Found {
  readonly tag: string
  readonly text: string
  attribute(name: string): string | undefined
}

interface Item extends Found {
  readonly node: ExparserNode
  readonly element: Element
}

/** `aria-label` → `ariaLabel`, as the compiled template names it. */
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const nodeOf = (element: Element): ExparserNode | undefined => Object(element)['__wxElement']

function itemOf(element: Element): Item | undefined {
  const node = nodeOf(element)
  if (!node) return undefined
  const attribute = (name: string) => {
    const value = node._vt?.attrs.find((attr) => attr.name === camel(name))?.value
    return value === undefined || value === null ? undefined : String(value)
  }
  return {
    node,
    element,
    attribute,
    tag: element.tagName.toLowerCase().replace('wx-', ''),
    text: element.textContent ?? '',
  }
}

export class PageObject {
  constructor(
    readonly path: string,
    /** The `this` of the page's own script. */
    readonly instance: PageInstance,
    private readonly dom: () => Element,
    /** The setData calls since the page was opened or the last reset. */
    readonly setData: SetDataStats,
    /** Resolves when no answer is awaited and nothing is being drawn. */
    readonly settled: () => Promise<void>,
  ) {}

  /** Everything that can be read, one line for each element. */
  text(): string {
    return this.leaves(this.dom()).join('\n')
  }

  /** Elements with this aria-label or this text, exact ones alone if there are any, the innermost first. */
  findAll(label: string): readonly Found[] {
    return this.items(label)
  }

  /** Elements with this role. */
  roles(role: string): readonly Found[] {
    return this.all().filter((item) => item.attribute('aria-role') === role)
  }

  has(label: string): boolean {
    return this.items(label).length > 0
  }

  /** Taps what has this aria-label or text, and waits until the page is settled. */
  async tap(label: string, nth = 0): Promise<void> {
    this.send(this.items(label), nth, label, 'tap', {})
    await this.settled()
  }

  /** Taps without waiting, as a hurried finger does. */
  tapAtOnce(label: string, nth = 0): void {
    this.send(this.items(label), nth, label, 'tap', {})
  }

  /** Types a whole value into the field with this aria-label or placeholder. */
  async input(label: string, value: string): Promise<void> {
    this.send(this.fields(label), 0, label, 'input', { value, cursor: value.length })
    await this.settled()
  }

  /** What stands in the field with this aria-label or placeholder. */
  value(label: string): string {
    return this.fields(label)[0]?.attribute('value') ?? ''
  }

  /** Picks a value in the native picker with this aria-label. */
  async pick(label: string, value: string | number): Promise<void> {
    const pickers = this.all().filter(
      (item) => item.tag === 'picker' && item.attribute('aria-label') === label,
    )
    this.send(pickers, 0, label, 'change', { value })
    await this.settled()
  }

  /** Answers WeChat's phone button with a code, as when the person agrees. */
  async agreeToPhone(label: string, code: string): Promise<void> {
    this.send(this.items(label), 0, label, 'getphonenumber', { code })
    await this.settled()
  }

  async pullDown(): Promise<void> {
    this.instance.onPullDownRefresh()
    await this.settled()
  }

  async scrollTo(scrollTop: number): Promise<void> {
    this.instance.onPageScroll({ scrollTop })
    await this.settled()
  }

  async reachBottom(): Promise<void> {
    this.instance.onReachBottom()
    await this.settled()
  }

  /** Nodes and depth of the tree that the page holds now. */
  tree(): { nodes: number; depth: number } {
    return measureTree(this.instance.data.root)
  }

  private all(): Item[] {
    return [...this.dom().querySelectorAll('*')].flatMap((element) => itemOf(element) ?? [])
  }

  private items(label: string): Item[] {
    const innermost = (items: Item[]) =>
      items.filter((item) => !items.some((other) => other !== item && item.element.contains(other.element)))
    const all = this.all()
    const labelled = all.filter((item) => item.attribute('aria-label') === label)
    if (labelled.length > 0) return innermost(labelled)
    const exact = all.filter((item) => item.text.trim() === label)
    if (exact.length > 0) return innermost(exact)
    return innermost(all.filter((item) => item.text.includes(label)))
  }

  private fields(label: string): Item[] {
    return this.all().filter(
      (item) =>
        (item.tag === 'input' || item.tag === 'textarea') &&
        (item.attribute('aria-label') === label || item.attribute('placeholder') === label),
    )
  }

  private send(items: readonly Item[], nth: number, label: string, type: string, detail: object): void {
    const item = items[nth]
    if (!item) throw new Error(`${this.path} has no 「${label}」 to ${type}. It shows:\n${this.text()}`)
    const event = Event.create(type, detail, {
      bubbles: type === 'tap',
      composed: true,
      capturePhase: true,
      extraFields: { touches: [], changedTouches: [] },
    })
    Event.dispatchEvent(item.node, event)
  }

  private leaves(element: Element): string[] {
    const lines: string[] = []
    let line = ''
    const end = () => {
      if (line.trim()) lines.push(line.trim())
      line = ''
    }
    for (const child of element.childNodes) {
      if (child instanceof Element) {
        const inner = this.leaves(child)
        if (inner.length === 0) continue
        end()
        lines.push(...inner)
      } else line += child.textContent ?? ''
    }
    end()
    return lines
  }
}
