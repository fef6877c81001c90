/** What the buyer's pages keep on the phone: which home is shown, and a case that is not yet sent. */
import Taro from '@tarojs/taro'

type Kept = 'chosen-home' | 'new-case'

export const readKept = (name: Kept): unknown => Taro.getStorageSync(name)
export const keep = (name: Kept, value: unknown): void => Taro.setStorageSync(name, value)
export const forget = (name: Kept): void => Taro.removeStorageSync(name)

/** The next person at this browser finds nothing of the last one: only the look stays. */
export function forgetAll(): void {
  const look: unknown = Taro.getStorageSync('look')
  Taro.clearStorageSync()
  if (look) Taro.setStorageSync('look', look)
}
