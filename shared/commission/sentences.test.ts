import type { HistoryEvent } from '../history/model'
import { presetNames } from '../policy/sourced'
import { dealFacts } from './facts'
import { tabledKinds } from './misconduct'
import { presets } from './presets'
import { proposePenalties } from './rules/penalties'
import { recordsDue } from './rules/recordsDue'
import { split } from './rules/split'
import { sentences } from './sentences'

const at = (day: string) => new Date(`2026-03-${day}T10:00:00+08:00`).getTime()
const visit: HistoryEvent = {
  type: 'registered',
  id: 'visit',
  at: at('01'),
  customer: 'k',
  channel: 'visit',
  by: 'ann',
  complete: true,
}
const signed: HistoryEvent = {
  type: 'contracted',
  id: 'contract',
  at: at('20'),
  customer: 'k',
  unit: 'u',
  closedBy: 'ben',
  commission: 100,
}

test.each([
  ['rota', 'standIn', '佣金按贡献大小，由案场经理以上确定'],
  ['rota', 'own', 'ben 不知情深度接待并成交，业绩归 ben，ann 得佣金的 50%'],
  ['rota', 'helper', 'ben 受指派协助并促成，ann 得佣金的 70%，业绩归 ann'],
  ['confirm', 'standIn', 'ben 代接，ann 没有同意分成，佣金归 ann'],
  ['steps', 'own', 'ben 代 ann 接待，不分佣金'],
] as const)('%s, as %s', (preset, as, sentence) => {
  const received: HistoryEvent = { type: 'received', id: 'r', at: at('10'), customer: 'k', by: 'ben', as }
  const facts = dealFacts(
    [visit, received, signed],
    { customer: 'k', owner: 'ann' },
    ['ann', 'ben'],
    at('30'),
  )
  if (!facts.ok) throw new Error(facts.refusal.say)
  const [reason] = split(facts.value, presets[preset]).because
  expect(reason && sentences[reason.rule]?.(reason.facts)).toBe(sentence)
})

test.each([
  ['confirm', 'changedRecord', 'ann 私自更改客户确认记录，建议罚 ¥300，通报批评或辞退'],
  ['confirm', 'failedCustomer', 'ann 服务不到位或被客户投诉，建议罚 ¥100 至 ¥500'],
  ['rota', 'spokenPromise', 'ann 为成交作口头承诺，建议罚 ¥1,000，取消业绩和佣金'],
  ['steps', 'lateRecord', 'ann 登记未按时上交，建议口头警告'],
] as const)('%s, %s', (preset, what, sentence) => {
  const deed: HistoryEvent = { type: 'misconduct', id: 'd', at: at('10'), who: 'ann', what }
  const [reason] = proposePenalties([deed], presets[preset]).because
  expect(reason && sentences[reason.rule]?.(reason.facts)).toBe(sentence)
})

test('each reason of a penalty and of a clock has a sentence, and no sentence says undefined', () => {
  for (const preset of presetNames) {
    const history = tabledKinds.map(
      (what, index): HistoryEvent => ({
        type: 'misconduct',
        id: `d${index}`,
        at: at('10'),
        who: 'ann',
        what,
        customer: 'k',
      }),
    )
    const due = recordsDue(
      { id: 'v', by: 'ann', at: at('10') },
      undefined,
      undefined,
      presets[preset].records,
      at('12'),
    )
    const { because, rejected } = proposePenalties(history, presets[preset])
    for (const { rule, facts } of [...because, ...rejected, ...due.because]) {
      const sentence = sentences[rule]?.(facts)
      expect(sentence).toBeTruthy()
      expect(sentence).not.toMatch(/undefined|NaN|null/)
    }
  }
})

test('a reason of another context has none', () => expect(sentences['ours']?.({ months: 1 })).toBe(''))
