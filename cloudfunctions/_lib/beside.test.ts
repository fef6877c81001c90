/** What the input says never becomes an expression, as the engine of the local database reads what the SDK sends. */
import { Aggregator } from 'mingo'
import { madeFields, type PieceName } from './beside'

const actor = { _id: 'e-1', projectId: 'p', name: '王敏', phone: '13800138000' }
const now = Date.parse('2026-11-22T10:00:00+08:00')

function made(name: PieceName, input: object) {
  const sent: object = JSON.parse(JSON.stringify(madeFields({ names: [name], now, input })))
  const [found] = new Aggregator([{ $addFields: sent }]).run<Record<string, unknown>>([actor])
  return found?.[`${name}By`]
}

describe.each(['$$X', '$name', '$phone', '$$ROOT', '$'])('%s', (text) => {
  const plain = text.replaceAll('$', '')
  test.each<[PieceName, object, string]>([
    ['held', { who: text }, text],
    ['cases', { who: text }, text],
    ['deals', { who: text }, text],
    ['files', { customerId: text }, text],
    ['inside', { into: text }, text],
    ['units', { unit: text }, text],
    ['searches', { search: { id: text } }, text],
    ['months', { month: text }, `month-p-${plain}`],
    ['bundles', { month: text }, `p:${plain}`],
  ])('%s', (name, input, expected) => expect(made(name, input)).toEqual([expected]))

  test('whose bundle, and a number', () => {
    expect(made('bundle', { who: text, month: '2026-11' })).toEqual(
      made('bundle', { who: plain, month: '2026-11' }),
    )
    expect(made('holders', { numbers: [{ to: text }] })).toEqual(['-'])
  })
})

test('one’s own ids are put in; what says to be one of them is not', () => {
  expect(made('bundle', { month: '2026-11' })).toEqual([expect.stringContaining('e-1')])
  for (const who of ['$_id', '$projectId'])
    expect(JSON.stringify(made('bundle', { who, month: '2026-11' }))).not.toContain('e-1')
  expect(made('units', { unit: '$_id' })).toEqual(['$_id'])
})
