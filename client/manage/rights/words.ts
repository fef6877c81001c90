import { now } from '@client/clock'
import { roleNames } from '@shared/access/model'
import type { OutputOf } from '@shared/contract'
import { sayWhen } from '@shared/kernel/time'

export type Rights = OutputOf<'staff.rightsReview'>
export type Person = Rights['people'][number]

export const sayPosts = (roles: Person['roles']): string => roles.map((role) => roleNames[role]).join('、')

/** What the rights were used for, in a few words. */
export const sayUse = ({ bound, reveals, shares, seenAt }: Person): string =>
  [
    bound ? '微信已绑定' : '微信没有绑定',
    `上一期看号码 ${reveals} 次`,
    shares > 0 && `正在看共享 ${shares} 份`,
    seenAt === null ? '还没看过消息' : `最近看消息：${sayWhen(seenAt, now())}`,
  ]
    .filter(Boolean)
    .join(' · ')

const did = { kept: '保留', reduced: '减了岗位', deactivated: '停用了' } as const

export const sayVerdict = ({ looked }: Person): string => (looked ? did[looked.did] : '')

/** What was said, by whom, and why. */
export function sayLooked({ looked }: Person): string {
  if (!looked) return ''
  const { by, at, why, before, after } = looked
  const change = looked.did === 'reduced' ? `从${sayPosts(before)}改为${sayPosts(after)}` : ''
  return [change, why, `${by}，${sayWhen(at, now())}`].filter(Boolean).join(' · ')
}
