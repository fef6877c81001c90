import { difference } from './benchCompare'
import { ownershipInputs, receptionInputs } from './benchInputs'
import { engineOwner, ourOwner } from './benchOwnership'
import { engineReceiver, ourReceiver } from './benchReception'

const owners = ownershipInputs(200)
const receptions = receptionInputs(200)

test('both engines agree on 200 histories and 200 arrivals', async () => {
  expect(await difference(owners, ourOwner, engineOwner())).toBeNull()
  expect(await difference(receptions, ourReceiver, engineReceiver())).toBeNull()
})

test('a planted difference is found, and its input is told', async () => {
  expect(await difference(owners, ourOwner, engineOwner(29))).toContain('"history"')
  expect(await difference(receptions, ourReceiver, engineReceiver(['training']))).toContain('"numbered"')
})

test('the inputs reach every outcome', () => {
  const owner = owners.map(ourOwner)
  expect(new Set(owner.map(({ kind }) => kind))).toEqual(new Set(['owned', 'new']))
  expect(owner.some(({ cites }) => cites.length === 3)).toBe(true)
  expect(owner.some(({ cites }) => cites[0] === 'ours')).toBe(true)
  const reception = receptions.map(ourReceiver)
  const why = reception.flatMap(({ skipped }) => skipped.map((each) => each.why))
  expect(new Set(why)).toEqual(new Set(['engaged', 'absent', 'unfit']))
  expect(reception.some(({ cites }) => cites[0] === 'CASE-5.2')).toBe(true)
})
