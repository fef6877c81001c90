import { presetNames } from '../policy/sourced'
import { lint, presets, receptionPolicy } from './policy'

const { rota, case: caseBook, confirm } = presets

test.each(presetNames)('the preset %s is a whole policy without findings', (name) => {
  expect(receptionPolicy.parse(presets[name])).toEqual(presets[name])
  expect(lint(presets[name])).toEqual([])
})

const ours = <const T>(value: T) => ({ value, source: 'ours' as const })

test.each([
  ['a list of each day carried over the night', { ...rota, order: ours('signIn') }, 'reception.night'],
  ['seats carried over the night', { ...confirm, night: ours('carriedOver') }, 'reception.night'],
  ['known customers by turn', { ...rota, known: ours('byTurn') }, 'reception.known'],
  [
    'trial staff where the order goes on',
    { ...caseBook, crowding: { ...caseBook.crowding, order: ours('goesOn') } },
    'reception.crowding.trialStaffHelp',
  ],
  [
    'parties that never get help',
    { ...rota, largeParty: { ...rota.largeParty, peoplePerConsultant: ours(51) } },
    'reception.largeParty.peoplePerConsultant',
  ],
  ['nobody unfit', { ...rota, skip: { ...rota.skip, unfit: ours([]) } }, 'reception.skip.unfit'],
  [
    'trainees unanswered',
    { ...rota, skip: { ...rota.skip, unfit: ours(['unwell']) } },
    'reception.skip.unfit',
  ],
  [
    'one state twice',
    { ...rota, skip: { ...rota.skip, unfit: ours(['training', 'training']) } },
    'reception.skip.unfit',
  ],
  [
    'four states cited, one given',
    { ...rota, skip: { ...rota.skip, unfit: { value: ['training'], source: 'ROTA-1.20' } } },
    'reception.skip.unfit',
  ],
  [
    'an article that says otherwise',
    { ...rota, order: { value: 'seat', source: 'CASE-5.1' } },
    'reception.order',
  ],
  ['the desk of another number', { ...confirm, desk: { value: 3, source: 'RECEPTION-1' } }, 'reception.desk'],
] as const)('%s is found', (_, piece, field) => {
  const found = lint(receptionPolicy.parse(piece))
  expect(found.map((one) => one.field)).toContain(field)
  for (const { problem, mend } of found) expect([problem, mend].every((text) => text.length > 3)).toBe(true)
})
