import { difference } from './benchCompare'
import { receptionInputs } from './benchDays'
import { ownershipInputs } from './benchHistories'
import { engineOwner, ourOwner } from './benchOwnership'
import { engineReceiver, ourReceiver } from './benchReception'

const owners = ownershipInputs(400)
const receptions = receptionInputs(400)

test('both engines agree on 400 histories and 400 arrivals', async () => {
  expect(await difference(owners, ourOwner, engineOwner())).toBeNull()
  expect(await difference(receptions, ourReceiver, engineReceiver())).toBeNull()
})

test('a planted difference is found, and its input is told', async () => {
  expect(await difference(owners, ourOwner, engineOwner(29))).toContain('"history"')
  expect(await difference(receptions, ourReceiver, engineReceiver(['training']))).toContain('"numbered"')
})

test('the histories reach every outcome, every article and every refusal', () => {
  const answers = owners.map(ourOwner)
  const decided = answers.flatMap((answer) => ('refused' in answer ? [] : [answer]))
  const refused = answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : []))
  expect(new Set(decided.map(({ outcome }) => outcome.kind))).toEqual(new Set(['owned', 'new', 'manager']))
  const said = [...decided.flatMap(({ because }) => because), ...decided.flatMap(({ rejected }) => rejected)]
  expect(new Set(said.map(({ rule, facts }) => `${rule} ${String(facts['about'])}`))).toEqual(
    new Set([
      'CASE-16 firstCall',
      'CASE-16 firstVisit',
      'CASE-16 first',
      'CASE-16 notAsked',
      'CASE-16 laterEntry',
      'CASE-10 untracked',
      'CASE-10 rolling',
      'CASE-10 followUp',
      'CASE-12 foundsNothing',
      'CASE-39 leaver',
      'CASE-39 waiting',
      'ours foundsNothing',
      'ours unregistered',
      'ours unknown',
    ]),
  )
  for (const why of [
    '还没有到',
    '内容却不同',
    '已经离职',
    '录入时间早于',
    '没有这条记录',
    '不是这位客户的登记',
  ])
    expect(refused.some((text) => text.includes(why))).toBe(true)
})

test('the arrivals reach every outcome, every skip and every refusal', () => {
  const answers = receptions.map(ourReceiver)
  const decided = answers.flatMap((answer) => ('refused' in answer ? [] : [answer]))
  const refused = answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : []))
  const why = decided.flatMap(({ skipped }) => skipped.map((each) => each.why))
  expect(new Set(why)).toEqual(new Set(['engaged', 'ownCustomer', 'absent', 'unfit']))
  expect(decided.some(({ why: nobody }) => nobody === 'noneFree')).toBe(true)
  const turns = decided.filter(({ receiver }) => receiver !== null).map(({ because }) => because[0])
  expect(new Set(turns.map((turn) => Object.keys(turn?.facts ?? {})[0]))).toEqual(
    new Set(['turn', 'returned', 'madeUp']),
  )
  for (const text of ['在现在之后', '事件 .*出现了两次', '事件 .*名单里', '早于开始', '已经离职'])
    expect(refused.some((said) => new RegExp(text).test(said))).toBe(true)
  for (const text of ['序号里 .*出现了两次', '序号里的 .*名单里'])
    expect(refused.some((said) => new RegExp(text).test(said))).toBe(true)
})
