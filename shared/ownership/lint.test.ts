import { ours, presetNames } from '../policy/sourced'
import { lintOwnership } from './lint'
import { type OwnershipPolicy, ownershipPolicySchema } from './policy'
import { ownershipPresets } from './presets'

test.each(presetNames)('%s is whole and has no findings', (preset) => {
  expect(ownershipPolicySchema.safeParse(ownershipPresets[preset]).success).toBe(true)
  expect(lintOwnership(ownershipPresets[preset])).toEqual([])
})

const { rota, case: office, confirm, steps } = ownershipPresets
const validity = (of: OwnershipPolicy, more: Partial<OwnershipPolicy['validity']>): OwnershipPolicy => ({
  ...of,
  validity: { ...of.validity, ...more },
})

test.each<[string, OwnershipPolicy, string]>([
  [
    'untracked lasts longer than tracked',
    validity(rota, { callDays: ours(41) }),
    'ownership.validity.callDays',
  ],
  ['no days to count', validity(office, { trackedDays: ours(null) }), 'ownership.validity.trackedDays'],
  [
    'days that are never counted',
    validity(steps, { trackedDays: ours(30) }),
    'ownership.validity.trackedDays',
  ],
  ['kept, though nothing ends', validity(confirm, { tracked: ours('kept') }), 'ownership.validity.tracked'],
  ['no limit, and yet days', validity(confirm, { callDays: ours(9) }), 'ownership.validity.tracked'],
  ['warned when it has moved', validity(rota, { warnDays: ours(40) }), 'ownership.validity.warnDays'],
  ['warned of nothing', validity(office, { warnDays: ours(5) }), 'ownership.validity.warnDays'],
  ['pooled when it has moved', validity(rota, { poolDays: ours(40) }), 'ownership.validity.poolDays'],
  ['pooled when it has ended', validity(office, { poolDays: ours(30) }), 'ownership.validity.poolDays'],
  [
    'afterwards, though nothing ends',
    validity(confirm, { afterUntracked: ours('closer') }),
    'ownership.validity.afterUntracked',
  ],
  [
    'afterwards, though tracking keeps it',
    validity(steps, { afterTracked: ours('manager') }),
    'ownership.validity.afterTracked',
  ],
  [
    'a relative who has nothing to lose',
    { ...office, founding: { ...office.founding, buyersFriend: ours('relative') } },
    'ownership.founding.buyersFriend',
  ],
  [
    'a caller who has nothing to lose',
    { ...confirm, founding: { ...confirm.founding, call: ours('nobody') } },
    'ownership.again.caller',
  ],
  [
    'the first and the present one',
    { ...confirm, again: { ...confirm.again, unrecognised: ours('present') } },
    'ownership.again.search',
  ],
  [
    'a family of none',
    { ...rota, party: { ...rota.party, kin: ours([]), several: ours('closer') } },
    'ownership.party.several',
  ],
  ['half a tie', { ...rota, party: { ...rota.party, kin: ours(['parent']) } }, 'ownership.party.kin'],
  [
    'followed and explained',
    { ...confirm, changes: { ...confirm.changes, wish: ours('followed') } },
    'ownership.changes.wish',
  ],
  [
    'the same one twice',
    { ...rota, disputes: { ...rota.disputes, rulers: ours(['manager', 'manager']) } },
    'ownership.disputes.rulers',
  ],
])('%s is found', (_, policy, field) => {
  expect(lintOwnership(policy).map((finding) => finding.field)).toContain(field)
})
