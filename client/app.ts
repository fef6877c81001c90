import Taro, { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { tapByKeyboard } from './a11y'
import { sayMissingPages } from './missingPages'
import { web } from './web'
import './app.scss'

// Decided when building, so that the mini program is free of it.
if (process.env.TARO_ENV === 'h5') require('./styles/web.scss')

/** The shell around every page: it only sets things going. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (web) {
      tapByKeyboard()
      sayMissingPages()
    } else Taro.cloud.init({ traceUser: false })
  })
  return children
}
