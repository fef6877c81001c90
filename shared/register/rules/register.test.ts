/** Expected values from the rows' words; see also test/cases/register. */
import { registerPresets } from '../policy'
import { behindNumber, normalPhones } from './knownNumber'
import { needsRegistration } from './needsRegistration'
import { type Entry, registersAgree } from './registersAgree'

const entry = (number: number, more: Partial<Entry> = {}): Entry => ({
  number,
  at: number * 60_000,
  name: '张先生',
  phones: ['13800001111'],
  needs: '三房',
  ...more,
})

describe('CASE-6: the two registers agree', () => {
  const books = (mine: readonly Entry[]) => registersAgree([entry(1), entry(2)], mine).outcome
  test('the same, however the numbers are written and in whatever order of several', () => {
    expect(books([entry(1, { phones: ['+86 138-0000-1111'] }), entry(2)])).toEqual({ kind: 'agree' })
  })
  test.each([
    [
      'missing in the personal one',
      [entry(1)],
      [{ number: 2, what: 'missingInPersonal', book: 'personal', fields: [] }],
    ],
    [
      'missing in the public one',
      [entry(1), entry(2), entry(3)],
      [{ number: 3, what: 'missingInPublic', book: 'public', fields: [] }],
    ],
    [
      'other content',
      [entry(1), entry(2, { name: '李女士', needs: '四房' })],
      [{ number: 2, what: 'different', book: 'both', fields: ['name', 'needs'] }],
    ],
    [
      'another time and number',
      [entry(1), entry(2, { at: 3 * 60_000, phones: ['13900002222'] })],
      [{ number: 2, what: 'different', book: 'both', fields: ['at', 'phones'] }],
    ],
    [
      'not in order of arrival',
      [entry(2), entry(1)],
      [{ number: 1, what: 'outOfOrder', book: 'personal', fields: ['number', 'at'] }],
    ],
    [
      'a number used twice',
      [entry(1), entry(2), entry(2)],
      [{ number: 2, what: 'twice', book: 'personal', fields: [] }],
    ],
  ])('%s', (_, mine, differences) => {
    expect(books(mine)).toEqual({ kind: 'differ', differences })
  })
})

describe('numbers', () => {
  const register = [
    { customer: 'b', at: 5, phones: ['0571-88886666'] },
    { customer: 'a', at: 3, phones: ['13800001111', '0571 8888 6666'] },
  ]
  test('one normal form; several a person, each once', () => {
    expect(normalPhones(['+86 138 0000 1111', '0086-13800001111', '(0571)88886666'])).toEqual({
      ok: true,
      value: ['13800001111', '0571-88886666'],
    })
  })
  test.each([
    [['13800001111', '12345'], '12345'],
    [[], '至少'],
  ])('%j is refused', (written, say) => {
    const phones = normalPhones(written)
    expect(phones.ok ? '' : phones.refusal.say).toContain(say)
  })
  test('everybody behind a number, the first one first', () => {
    expect(behindNumber(register, '(0571) 8888-6666')).toEqual({ ok: true, value: ['a', 'b'] })
    expect(behindNumber(register, '13900002222')).toEqual({ ok: true, value: [] })
    expect(behindNumber(register, '123').ok).toBe(false)
  })
})

test('CASE-1, 12, ROTA-3.12: who is registered', () => {
  const need = (preset: 'rota' | 'case' | 'confirm', purpose: 'buy' | 'know' | 'research' | 'peer') => {
    const { outcome, because } = needsRegistration(purpose, registerPresets[preset])
    return [outcome.kind, because[0]?.rule]
  }
  expect(need('case', 'buy')).toEqual(['register', 'CASE-1'])
  expect(need('case', 'research')).toEqual(['receiveOnly', 'CASE-12'])
  expect(need('rota', 'research')).toEqual(['register', 'ours'])
  expect(need('rota', 'peer')).toEqual(['receiveOnly', 'ROTA-3.12'])
  expect(need('confirm', 'peer')).toEqual(['receiveOnly', 'ours'])
})
