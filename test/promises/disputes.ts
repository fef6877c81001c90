/** Disputes in each state, made by the rules themselves: for the operations on them. */
import type { Customer } from '@shared/customer/model'
import { findable } from '@shared/customer/terms'
import { propose, raise, rule } from '@shared/dispute/decide'
import { hour, minute } from '@shared/kernel/time'
import type { Means } from '@shared/pool/move'
import { spell } from '../../cloudfunctions/_lib/spell'
import { now, policies } from '../world/docs'
import type { World } from '../world/world'
import { cameDaysAgo } from './public'

const mine = 'e-consultant'
const manager = { _id: 'e-manager', roles: ['manager'] } as const
const director = { _id: 'e-director', roles: ['director'] } as const

const must = <T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly refusal: { say: string } },
): T => {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}
const means = (id: string, ago: number): Means => ({ policies, now: now - ago, id })

/** 陈亮's customer of the day before yesterday, of whom 王敏 says that she received them before. */
export const wanted = (id: string): Customer => cameDaysAgo(id, 'e-colleague', 2, [1])

export const raised = (id: string): Customer =>
  must(
    raise(
      wanted(id),
      {
        ...{ who: mine, words: '上个月在展厅接待过，约好带家人再来', tail: '5555', against: null },
        grounds: ['reception', 'wish'],
      },
      means(`dispute-${id}`, hour),
    ),
  )

const deciding = (id: string, seen: string | null) => ({
  ...{ dispute: `dispute-${id}`, to: 'e-colleague', why: '', seen },
})

export const argued = (id: string): Customer =>
  must(propose(raised(id), { ...deciding(id, null), by: manager }, means(`proposal-${id}`, 30 * minute)))

export const ruledOn = (id: string): Customer =>
  must(
    rule(
      argued(id),
      { ...deciding(id, `proposal-${id}`), by: director, causedBy: null },
      means(`ruling-${id}`, 10 * minute),
    ),
  ).customer

export const fillDisputes = ({ cloud }: World): Promise<unknown> =>
  cloud.db.insertMany(
    'customers',
    [
      wanted('wanted'),
      raised('raised'),
      raised('pleaded'),
      argued('argued'),
      ruledOn('ruled'),
      cameDaysAgo('wishing', mine, 2, [1]),
    ].map((each) => ({ ...findable(each, spell) })),
  )

/** The number that 王敏 has at hand. */
export const wantedPhone = wanted('wanted').phones[0] ?? ''
