/** What a reason of the registers says in Chinese; facts of another context have none (an empty text). */
import type { Fact } from '../kernel/reason'
import type { RuleId } from '../policy/articles'

type Facts = Readonly<Record<string, Fact>>
type Say = (facts: Facts) => string

const purposes: Readonly<Record<string, string>> = {
  buy: '来买房的',
  know: '来了解项目的',
  research: '来做调研的',
  sightsee: '来参观的',
  peer: '同行',
}

const said: Readonly<Record<string, Say>> = {
  founds: ({ event }) => `登记 ${event} 齐全，可以作为归属的依据`,
  foundsNothing: ({ event }) => `登记 ${event} 不产生归属`,
  needsRegistration: ({ purpose, free }) =>
    `${purposes[String(purpose)]}${free ? '照样接待，不用登记' : '要登记'}`,
  registersAgree: ({ differences, first }) =>
    differences === 0
      ? '公共登记本和个人登记本一致'
      : `公共登记本和个人登记本有 ${differences} 处不一致，从第 ${first} 号起`,
}

const say: Say = (facts) => said[String(facts['about'])]?.(facts) ?? ''

/** The articles that the registers cite. */
export const sentences: Partial<Readonly<Record<RuleId, Say>>> = {
  ours: say,
  'ROTA-3.5': say,
  'ROTA-3.10': say,
  'ROTA-3.12': say,
  'ROTA-3.13': say,
  'CASE-1': say,
  'CASE-6': say,
  'CASE-12': say,
  'CASE-17': say,
  'CONFIRM-1.1': say,
  'CONFIRM-4.9': say,
  'STEPS-6': say,
}
