/** Who I am on the staff, remembered on the phone, so that a page opens with one call to the cloud. No rights hang on it. */
import { type StaffRole, staffRoles } from '@shared/access/model'
import Taro from '@tarojs/taro'

export interface Me {
  readonly name: string
  readonly roles: readonly StaffRole[]
}

const storageKey = 'staff-me'

export function recallMe(): Me | null {
  const { name, roles }: { name?: unknown; roles?: unknown } = Object(Taro.getStorageSync(storageKey))
  if (typeof name !== 'string' || !Array.isArray(roles)) return null
  const known = staffRoles.filter((role) => roles.includes(role))
  // In the order that was told: the first one is the main post.
  return { name, roles: known.sort((a, b) => roles.indexOf(a) - roles.indexOf(b)) }
}

export const rememberMe = ({ name, roles }: Me): void => Taro.setStorageSync(storageKey, { name, roles })

export const forgetMe = (): void => Taro.removeStorageSync(storageKey)

export const iAm = (role: StaffRole): boolean => recallMe()?.roles.includes(role) ?? false
