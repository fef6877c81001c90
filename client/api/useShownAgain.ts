import Taro, { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/** Pages that have been shown at least once. */
const shown = new WeakSet<object>()

/**
 * Calls back each time the page is shown again: after going back to it, or to the program. The show that belongs to the
 * page's opening does not count; what is put on a page later has missed that one.
 */
export function useShownAgain(callBack: () => void): void {
  const page = useRef(Taro.getCurrentInstance().page ?? null).current
  const opening = useRef(page !== null && !shown.has(page))
  useDidShow(() => {
    if (page) shown.add(page)
    if (opening.current) opening.current = false
    else callBack()
  })
}
