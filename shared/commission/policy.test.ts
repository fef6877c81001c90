import { presetNames } from '../policy/sourced'
import { lint } from './lint'
import { presets } from './presets'
import { type CommissionPolicy, commissionSchema } from './schema'

test.each(presetNames)('%s is complete and has no findings', (preset) => {
  expect(commissionSchema.safeParse(presets[preset]).success).toBe(true)
  expect(lint(presets[preset])).toEqual([])
})

const { rota, case: office } = presets
const withTable = (table: Partial<CommissionPolicy['penalties']['table']>): CommissionPolicy => ({
  ...rota,
  penalties: { ...rota.penalties, table: { ...rota.penalties.table, ...table } },
})
const fined = (from: number, to: number) => ({ fine: { from, to }, oneOf: [], also: [], ifGrave: [] })

test.each<[string, CommissionPolicy, string]>([
  [
    'a share of nothing',
    {
      ...rota,
      split: {
        ...rota.split,
        handedOver: {
          value: { is: 'shared', ownerShare: { value: 10_000, source: 'ours' } },
          source: 'ours',
        },
      },
    },
    'commission.split.handedOver.value.ownerShare',
  ],
  [
    'a lower bound above the upper one',
    withTable({ failedCustomer: { value: fined(500, 100), source: 'CONFIRM-3' } }),
    'commission.penalties.table.failedCustomer.fine',
  ],
  [
    'a fine of nothing',
    withTable({ failedCustomer: { value: fined(0, 0), source: 'ours' } }),
    'commission.penalties.table.failedCustomer.fine',
  ],
  [
    'an article cited for no penalty',
    withTable({ seizedUnit: { value: null, source: 'ROTA-5.4' } }),
    'commission.penalties.table.seizedUnit',
  ],
  [
    'a penalty that is none',
    withTable({ seizedUnit: { value: { fine: null, oneOf: [], also: [], ifGrave: [] }, source: 'ours' } }),
    'commission.penalties.table.seizedUnit',
  ],
  [
    'one measure twice',
    withTable({
      seizedUnit: {
        value: { fine: null, oneOf: ['notice'], also: ['notice'], ifGrave: [] },
        source: 'ours',
      },
    }),
    'commission.penalties.table.seizedUnit',
  ],
  [
    'a fine for warnings that nothing brings',
    {
      ...office,
      penalties: {
        ...office.penalties,
        table: {
          ...office.penalties.table,
          ...Object.fromEntries(
            Object.entries(office.penalties.table)
              .filter(([, { value }]) => value?.oneOf.includes('warning'))
              .map(([kind]) => [kind, { value: null, source: 'ours' as const }]),
          ),
        },
      },
    },
    'commission.penalties.warnings',
  ],
  [
    'a clerk due before the consultant',
    {
      ...rota,
      records: { handInDays: { value: 2, source: 'ours' }, entryDays: { value: 1, source: 'ours' } },
    },
    'commission.records.entryDays',
  ],
])('%s is found', (_, policy, field) => expect(lint(policy).map((finding) => finding.field)).toEqual([field]))
