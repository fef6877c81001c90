import type { HistoryEvent } from '../history/model'
import { type DealQuestion, dealFacts } from './facts'
import { day, deposit, now, promise, received, share, signed, staff, visit } from './rules/deal.fixture'

describe('what cannot have been is refused by the name of the event', () => {
  const refusal = (history: readonly HistoryEvent[], more: Partial<DealQuestion> = {}) => {
    const facts = dealFacts(history, { customer: 'k', owner: 'ann', ...more }, staff, now)
    return facts.ok ? null : `${facts.refusal.code} ${facts.refusal.say}`
  }
  const left: HistoryEvent = { type: 'staff', id: 'left', at: day('02'), who: 'ben', state: 'left' }
  const refused: [string, HistoryEvent[], Partial<DealQuestion>, string][] = [
    ['no contract', [visit], {}, 'NOT_FOUND k 没有合同'],
    ['the future', [{ ...signed('ann'), at: now + 1 }], {}, 'BAD_INPUT contract 发生在将来'],
    ['one id twice', [visit, visit, signed('ann')], {}, 'BAD_INPUT 编号 visit 用了两次'],
    ['a stranger', [visit, signed('zed')], {}, 'BAD_INPUT contract 里的 zed 不在名单上'],
    ['an unknown owner', [visit, signed('ann')], { owner: 'zed' }, 'BAD_INPUT 名单上没有 zed'],
    [
      'a leaver',
      [left, visit, received('ben', 'own'), signed('ben')],
      {},
      'CONFLICT received-ben 里的 ben 在 left 已经离职',
    ],
    ['no reception', [visit, signed('ben')], {}, 'CONFLICT contract 由 ben 办理，但此前没有 ben 接待的记录'],
    [
      'a fraction of a fen',
      [visit, signed('ann', 1.5)],
      {},
      'BAD_INPUT 合同 contract 的佣金必须是不小于 0 的整数分',
    ],
    [
      'a deposit after the contract',
      [visit, signed('ann'), deposit('ann', '25')],
      {},
      'CONFLICT deposit 的房号 1-101 在 contract 已经签约',
    ],
    [
      'an unknown deed',
      [visit, { ...promise, what: 'x' }, signed('ann')],
      {},
      'BAD_INPUT promise 里没有“x”这种行为',
    ],
    [
      'a confirmation of nothing',
      [visit, signed('ann')],
      { confirmed: ['e9'] },
      'BAD_INPUT 没有 e9 这件事，无法确认处罚',
    ],
    [
      'a share of nothing',
      [visit, share('m', 10_001), signed('ann')],
      {},
      'BAD_INPUT 批示 share 要写原接待人的比例（0 到 10000，单位是万分之一）',
    ],
  ]
  test.each(refused)('%s', (_, history, more, expected) => expect(refusal(history, more)).toBe(expected))

  test('several contracts need the unit', () => {
    const second = { ...signed('ann'), id: 'second', unit: '1-102' }
    expect(refusal([visit, signed('ann'), second])).toBe('BAD_INPUT k 有 2 份合同，请写明房号')
    expect(refusal([visit, signed('ann'), second], { unit: '1-102' })).toBeNull()
  })
})
