/** Points, and what a visitor's own looking around suggests: CRM-5.3 and 5.4 give no numbers, so they are the project's. */
import * as z from 'zod'
import { type Finding, ours, type PresetName, sourced } from '../policy/sourced'

export const deeds = ['checkIn', 'share', 'event'] as const
export type Deed = (typeof deeds)[number]
export const rewards = ['propertyFee', 'cleaning'] as const
export type Reward = (typeof rewards)[number]

const points = sourced(z.int().min(0).max(1_000_000))

export const schema = z.strictObject({
  /** What each deed brings. */
  earns: z.strictObject({ checkIn: points, share: points, event: points }),
  /** What each reward costs. */
  costs: z.strictObject({ propertyFee: points, cleaning: points }),
  /** From so many minutes before a layout on, somebody counts as interested in it. */
  interestMinutes: sourced(z.int().min(1).max(600)),
  /** At most so many units are suggested. */
  suggestions: sourced(z.int().min(1).max(50)),
})

export type CommunityPolicy = Readonly<z.infer<typeof schema>>

const addedByAll: CommunityPolicy = {
  earns: { checkIn: ours(10), share: ours(20), event: ours(50) },
  costs: { propertyFee: ours(1_000), cleaning: ours(500) },
  interestMinutes: ours(5),
  suggestions: ours(3),
}

export const presets: Readonly<Record<PresetName, CommunityPolicy>> = {
  rota: addedByAll,
  case: addedByAll,
  confirm: addedByAll,
  steps: addedByAll,
}

export function lint({ earns, costs }: CommunityPolicy): Finding[] {
  const free = rewards.filter((reward) => costs[reward].value === 0)
  const nothing = deeds.every((deed) => earns[deed].value === 0)
  return [
    ...free.map(
      (reward): Finding => ({
        field: `community.costs.${reward}`,
        rule: 'CRM-5.4',
        problem: '不要积分就能兑换',
        mend: '写明要多少积分',
      }),
    ),
    ...(nothing
      ? [
          {
            field: 'community.earns',
            rule: 'CRM-5.4' as const,
            problem: '做什么都得不到积分，兑换永远用不上',
            mend: '至少有一项写明得多少积分',
          },
        ]
      : []),
  ]
}
