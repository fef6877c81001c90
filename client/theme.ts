/** How the pages look: light or dark, and in large print. The choice stays on the phone. */
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { web } from './web'

export interface Look {
  /** `system` follows the phone. */
  readonly tone: 'system' | 'light' | 'dark'
  /** 长辈版: 22 px instead of 17. */
  readonly large: boolean
}

const storageKey = 'look'
const watchers = new Set<() => void>()
let look: Look = { tone: 'system', large: false }
let systemDark = false
/** The phone's own font size, against WeChat's usual one. On the web page the browser does this by rem. */
let systemScale = 1
let ready = false

function changed(): void {
  for (const tell of watchers) tell()
}

function followWeChat(): void {
  const { theme, fontSizeSetting }: { theme?: string; fontSizeSetting?: number } = Taro.getAppBaseInfo()
  systemDark = theme === 'dark'
  systemScale = Math.min(1.5, Math.max(1, (fontSizeSetting ?? 17) / 17))
  Taro.onThemeChange((to) => {
    systemDark = to.theme === 'dark'
    changed()
  })
}

function followBrowser(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  systemDark = dark.matches
  dark.addEventListener('change', () => {
    systemDark = dark.matches
    changed()
  })
}

function readOnce(): void {
  if (ready) return
  ready = true
  const stored: Partial<Look> = Object(Taro.getStorageSync(storageKey))
  look = {
    tone: stored.tone === 'light' || stored.tone === 'dark' ? stored.tone : 'system',
    large: stored.large === true,
  }
  if (web) followBrowser()
  else followWeChat()
}

/** Whether the phone itself is dark: WeChat's own questions are, then. */
export function phoneIsDark(): boolean {
  readOnce()
  return systemDark
}

/** Changes the look of every page, now and for later visits. */
export function setLook(change: Partial<Look>): void {
  readOnce()
  look = { ...look, ...change }
  Taro.setStorageSync(storageKey, look)
  changed()
}

const watch = (tell: () => void) => {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

/** One text that changes whenever anything of the look does. */
const snapshot = () => {
  readOnce()
  return `${look.tone} ${look.large} ${systemDark}`
}

export interface Theme extends Look {
  readonly dark: boolean
  /** For the root View of a page; the colours and sizes below it come from this. */
  readonly className: string
  readonly style: string
}

export function useTheme(): Theme {
  useSyncExternalStore(watch, snapshot, snapshot)
  const dark = look.tone === 'system' ? systemDark : look.tone === 'dark'
  return {
    ...look,
    dark,
    className: `theme ${dark ? 'theme-dark' : 'theme-light'} ${look.large ? 'print-large' : 'print-usual'}`,
    style: systemScale === 1 ? '' : `--system-scale: ${systemScale}`,
  }
}
