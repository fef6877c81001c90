/**
 * What a consultant goes through while they receive somebody: a checklist that reminds, and is kept with the visit. The regulations
 * give the steps; the words are ours. All offices have them: a policy has no choice here.
 *
 * - INFO-3.1   preparation before the visit
 * - STEPS-2    the first questions; card, sand table, talk, calculation
 * - SERVICE-1  the seventeen steps from the door to the record
 * - STEPS-4    the subscription, in its five steps; the order form itself is in shared/deal/subscribe
 * - STEPS-5    bearing
 */
import type { RuleId } from '../policy/articles'

export interface GuideStep {
  readonly id: string
  readonly say: string
  /** How it is done well, in a few words. */
  readonly how?: string
}

export interface Guide {
  readonly id: string
  readonly title: string
  readonly rule: RuleId
  readonly steps: readonly GuideStep[]
}

export const receptionGuides = [
  {
    id: 'prepare',
    title: '来之前',
    rule: 'INFO-3.1',
    steps: [
      { id: 'prepare.kit', say: '销售夹、名片、笔和计算器带齐' },
      { id: 'prepare.units', say: '看过今天可以推荐的房源' },
      { id: 'prepare.file', say: '老客户：先看档案，忌讳的话题不提' },
    ],
  },
  {
    id: 'ask',
    title: '首问和介绍',
    rule: 'STEPS-2',
    steps: [
      { id: 'ask.first', say: '问：第一次来吗' },
      { id: 'ask.who', say: '问：以前是哪位顾问接待的', how: '有，就请那位同事来' },
      { id: 'ask.card', say: '递上名片，介绍自己' },
      { id: 'ask.sandtable', say: '沙盘：位置、配套、楼栋' },
      { id: 'ask.talk', say: '坐下谈：家里几口人，想什么时候住' },
      { id: 'ask.calculate', say: '按客户看中的房源算一遍' },
    ],
  },
  {
    id: 'receive',
    title: '上门接待十七步',
    rule: 'SERVICE-1',
    steps: [
      { id: 'receive.01', say: '开门迎接' },
      { id: 'receive.02', say: '观察来的人，照次序接待' },
      { id: 'receive.03', say: '问好，自我介绍' },
      { id: 'receive.04', say: '请客人坐下' },
      { id: 'receive.05', say: '倒水' },
      { id: 'receive.06', say: '递资料，讲解项目' },
      { id: 'receive.07', say: '听客人的问题，一一回答' },
      { id: 'receive.08', say: '带看样板间或现场', how: '留意客人哪里犹豫' },
      { id: 'receive.09', say: '回来续水，讲付款方式，给价格单', how: '看中的那一套，几种付款方式都算' },
      { id: 'receive.10', say: '营造好的气氛' },
      { id: 'receive.11', say: '登记得尽量完整' },
      { id: 'receive.12', say: '引导下定', how: '不催，不承诺做不到的' },
      { id: 'receive.13', say: '送客人到门口' },
      { id: 'receive.14', say: '目送客人离开' },
      { id: 'receive.15', say: '收拾桌面和资料' },
      { id: 'receive.16', say: '当场写下详细记录' },
      { id: 'receive.17', say: '记住客人的姓名和样子' },
    ],
  },
  {
    id: 'subscribe',
    title: '认购',
    rule: 'STEPS-4',
    steps: [
      { id: 'subscribe.form', say: '填认购单', how: '先问销控，只推确认未售的；从客户档案里开' },
      { id: 'subscribe.sign', say: '请案场经理签字' },
      { id: 'subscribe.finance', say: '陪客户到财务交定金，取收据' },
      { id: 'subscribe.done', say: '认购完成，讲清签约的日子和要带的材料' },
      { id: 'subscribe.seeOff', say: '送客户到门口，目送离开' },
    ],
  },
  {
    id: 'bearing',
    title: '仪态',
    rule: 'STEPS-5',
    steps: [
      { id: 'bearing.dress', say: '工装整洁，戴好工牌' },
      { id: 'bearing.stand', say: '站、坐、走都端正，不倚不靠' },
      { id: 'bearing.look', say: '说话看着客人，面带微笑' },
      { id: 'bearing.words', say: '用礼貌的话，不打断，不争辩' },
      { id: 'bearing.phone', say: '接待时不看手机，不做别的事' },
    ],
  },
] as const satisfies readonly Guide[]

const steps: readonly GuideStep[] = receptionGuides.flatMap(({ steps: all }): readonly GuideStep[] => all)

export const isStep = (id: string): boolean => steps.some((step) => step.id === id)
export const stepCount = steps.length

/** Those of a guide that were ticked, of how many. */
export const doneOf = (guide: Guide, ticked: readonly string[]): readonly [done: number, of: number] => [
  guide.steps.filter(({ id }) => ticked.includes(id)).length,
  guide.steps.length,
]

/** The steps that were left out of the guides that somebody went through at all: 首问和介绍 4/6，没做：…. */
export function sayTicked(ticked: readonly string[]): string {
  return receptionGuides
    .flatMap((guide) => {
      const [done, of] = doneOf(guide, ticked)
      if (done === 0) return []
      const left = guide.steps.filter(({ id }) => !ticked.includes(id)).map(({ say }) => say)
      return [
        `${guide.title} ${done}/${of}${left.length > 0 && left.length <= 3 ? `，没做：${left.join('、')}` : ''}`,
      ]
    })
    .join('；')
}
