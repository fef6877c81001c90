/** WeChat's component library draws into a document. This gives it one, before the library is loaded. */
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<!doctype html><html lang="zh-CN"><body></body></html>', {
  pretendToBeVisual: true,
})

/** The part of a browser that the component library reaches for by name. */
const wanted = [
  'document',
  'Node',
  'Element',
  'HTMLElement',
  'Event',
  'CustomEvent',
  'TouchEvent',
  'MutationObserver',
]

const values = { window, ...Object.fromEntries(wanted.map((name) => [name, window[name]])) }
for (const [name, value] of Object.entries(values)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}

afterAll(() => {
  for (const name of Object.keys(values)) Reflect.deleteProperty(globalThis, name)
})

export const body = window.document.body
