/** What a screen reader is told, in the words of the platform: `role` and `aria-*` on the web, `ariaRole` on WeChat. */
import { web } from './web'

export interface Told {
  readonly role?: string
  readonly label?: string
  readonly checked?: boolean
  readonly disabled?: boolean
  /** Not read at all, since the words stand beside it. */
  readonly hidden?: boolean
  /** Read when it changes. */
  readonly live?: boolean
  /** Of a heading: 1 is the page's own. */
  readonly level?: 1 | 2
}

/** Roles that a person acts on: the keyboard must reach them. */
const reachable = new Set(['button', 'radio', 'checkbox', 'link', 'tab', 'switch'])

interface Attributes {
  role?: string
  tabIndex?: number
  ariaRole?: string
  ariaLabel?: string
  ariaChecked?: boolean
  ariaDisabled?: boolean
  ariaHidden?: boolean
  ariaLive?: 'polite'
  'aria-label'?: string
  'aria-checked'?: boolean
  'aria-selected'?: boolean
  'aria-disabled'?: boolean
  'aria-hidden'?: boolean
  'aria-live'?: 'polite'
  'aria-level'?: number
}

/** Attributes to spread on a component: `<View {...a11y({ role: 'button', label: '打电话' })}>`. */
export function a11y({ role, label, checked, disabled, hidden, live, level }: Told): Attributes {
  if (!web) {
    return {
      ...(role && { ariaRole: role }),
      ...(label && { ariaLabel: label }),
      ...(checked !== undefined && { ariaChecked: checked }),
      ...(disabled && { ariaDisabled: true }),
      ...(hidden && { ariaHidden: true }),
      ...(live && { ariaLive: 'polite' }),
    }
  }
  return {
    ...(role && { role }),
    ...(role && reachable.has(role) && !disabled && { tabIndex: 0 }),
    ...(label && { 'aria-label': label }),
    ...(checked !== undefined && { [role === 'tab' ? 'aria-selected' : 'aria-checked']: checked }),
    ...(disabled && { 'aria-disabled': true }),
    ...(hidden && { 'aria-hidden': true }),
    ...(live && { 'aria-live': 'polite' }),
    ...(level && { 'aria-level': level }),
  }
}

/** The name of a field. On the web the real field is inside Taro's, and must be told itself. */
export const fieldName = (label: string) =>
  web ? { nativeProps: { 'aria-label': label } } : { ariaLabel: label }

/** On the web, Enter and Space do what a tap does, wherever something has a role that can be acted on. */
export function tapByKeyboard(): void {
  if (!web) return
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    const { target } = event
    if (!(target instanceof HTMLElement) || !reachable.has(target.getAttribute('role') ?? '')) return
    event.preventDefault()
    target.click()
  })
}
