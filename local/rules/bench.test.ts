import { difference } from './benchCompare'
import { ownershipInputs } from './benchHistories'
import { receptionInputs } from './benchInputs'
import { engineOwner, ourOwner } from './benchOwnership'
import { engineReceiver, ourReceiver } from './benchReception'

const owners = ownershipInputs(400)
const receptions = receptionInputs(200)

test('both engines agree on 400 histories and 200 arrivals', async () => {
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

test('the arrivals reach every outcome', () => {
  const reception = receptions.map(ourReceiver)
  const why = reception.flatMap(({ skipped }) => skipped.map((each) => each.why))
  expect(new Set(why)).toEqual(new Set(['engaged', 'absent', 'unfit']))
  expect(reception.some(({ cites }) => cites[0] === 'CASE-5.2')).toBe(true)
})
