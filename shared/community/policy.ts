/** Points, and what a visitor's own looking around suggests: CRM-5.3 and 5.4 give no numbers, so they are the project's. */
import * as z from 'zod'
import { type Finding, ours, type PresetName, sourced } from '../policy/sourced'

export const deeds = ['checkIn', 'share', 'event'] as const
export type Deed = (typeof deeds)[number]
export const rewards = ['propertyFee', 'cleaning'] as const
export type Reward = (typeof rewards)[number]

/** What the assistant answers by itself. */
const commonQuestion = z.strictObject({
  topic: z.string().min(1),
  /** Any of them in a question makes it one of this topic. */
  words: z.array(z.string().trim().min(1)).min(1),
  answer: z.string().min(1),
})

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
  commonQuestions: sourced(z.array(commonQuestion)),
})

export type CommunityPolicy = Readonly<z.infer<typeof schema>>

const addedByAll: CommunityPolicy = {
  earns: { checkIn: ours(10), share: ours(20), event: ours(50) },
  costs: { propertyFee: ours(1_000), cleaning: ours(500) },
  interestMinutes: ours(5),
  suggestions: ours(3),
  commonQuestions: ours([
    {
      topic: '办产权证',
      words: ['产权证', '房产证', '不动产证'],
      answer: '交房并备齐资料后，由本项目通知您办理不动产权证；要带的资料以通知为准。',
    },
    {
      topic: '交物业费',
      words: ['物业费', '物业管理费'],
      answer: '物业费在物业服务中心交纳，也可以用积分兑换。',
    },
    {
      topic: '报修',
      words: ['报修', '维修', '漏水'],
      answer: '请提交报修单，写明位置并拍照；客服会按报修时限联系您。',
    },
  ]),
}

export const presets: Readonly<Record<PresetName, CommunityPolicy>> = {
  rota: addedByAll,
  case: addedByAll,
  confirm: addedByAll,
  steps: addedByAll,
}

/** Words that are found wherever a shorter one of the same topic is. */
const needless = ({ words }: { readonly words: readonly string[] }) =>
  words.flatMap((word, index): [string, string][] => {
    const part = words.find(
      (each, at) => at !== index && word.includes(each) && (word !== each || at < index),
    )
    return part === undefined ? [] : [[word, part]]
  })

export function lint({ earns, costs, commonQuestions }: CommunityPolicy): Finding[] {
  const topics = commonQuestions.value.map(({ topic }) => topic)
  const words = commonQuestions.value.flatMap((each) => [...new Set(each.words)])
  const twice = (all: readonly string[]) => [
    ...new Set(all.filter((each, index) => all.indexOf(each) !== index)),
  ]
  const unclear = (problem: string, mend: string): Finding => ({
    field: 'community.commonQuestions',
    rule: 'CRM-5.4',
    problem,
    mend,
  })
  const free = rewards.filter((reward) => costs[reward].value === 0)
  const nothing = deeds.every((deed) => earns[deed].value === 0)
  return [
    ...twice(topics).map((each) => unclear(`“${each}”写了两次`, '每个问题只写一次')),
    ...commonQuestions.value
      .flatMap(needless)
      .map(([word, part]) => unclear(`“${word}”里已经有“${part}”，永远用不到`, `删去“${word}”`)),
    ...twice(words).map((each) => unclear(`“${each}”属于两个问题，答不出是哪一个`, '只留在一个问题里')),
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
