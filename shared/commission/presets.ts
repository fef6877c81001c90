/**
 * The four regulations' answers about results, commission and penalties. Where a text is silent the fallback of the table of
 * conflicts stands as the project's own choice; SECRET and LOST add the same to each.
 */
import { by, ours, type PresetName, type Sourced } from '../policy/sourced'
import type { CommissionPolicy, Penalty } from './schema'

const yuan = (amount: number) => amount * 100

type Table = CommissionPolicy['penalties']['table']
type Split = CommissionPolicy['split']

const penalty = (of: Partial<Penalty>): Penalty => ({ fine: null, oneOf: [], also: [], ifGrave: [], ...of })
const fined = (from: number, to = from, more: Partial<Penalty> = {}): Penalty =>
  penalty({ fine: { from: yuan(from), to: yuan(to) }, ...more })
const warned = penalty({ oneOf: ['warning'] })

/** Silent on the deed: not punished. */
const unpunished: Sourced<Penalty | null> = ours(null)

/** The table's fallback for false, changed or late records. */
const records = (answer: Sourced<Penalty | null>) => ({
  carelessRecord: answer,
  lateRecord: answer,
  lateEntry: answer,
  untrueRecord: answer,
  changedRecord: answer,
  filesLost: answer,
  falseFiles: answer,
})

const everywhere: Table = {
  disputeWithEffect: unpunished,
  privateGain: unpunished,
  hintLowestDiscount: unpunished,
  hintDiscountToAnothers: unpunished,
  workedAnothers: unpunished,
  spokenPromise: unpunished,
  writtenPromise: unpunished,
  seizedUnit: unpunished,
  brokeOrder: unpunished,
  causedDispute: unpunished,
  failedCustomer: unpunished,
  ...records(ours(warned)),
  secretBreach: by(
    'SECRET-4',
    fined(200, 1000, { oneOf: ['discipline', 'dismissal'], ifGrave: ['legalLiability'] }),
  ),
}

const promise = by('ROTA-5.3', fined(1000, 1000, { also: ['dealCancelled'], ifGrave: ['legalLiability'] }))

const rota: Partial<Table> = {
  disputeWithEffect: by('ROTA-1.7', penalty({ oneOf: ['discipline', 'dismissal'] })),
  privateGain: by('ROTA-1.7', penalty({ oneOf: ['dismissal', 'askedToLeave'] })),
  hintLowestDiscount: by('ROTA-5.1', penalty({ also: ['halfCommission'] })),
  hintDiscountToAnothers: by('ROTA-5.1', fined(100)),
  workedAnothers: by('ROTA-5.2', fined(100)),
  spokenPromise: promise,
  writtenPromise: promise,
  seizedUnit: by('ROTA-5.4', fined(200)),
}

const caseWarning = by('CASE-41', warned)
const caseFine = by('CASE-41', fined(30))
const caseTable: Partial<Table> = {
  brokeOrder: caseWarning,
  carelessRecord: caseWarning,
  lateRecord: caseWarning,
  lateEntry: caseWarning,
  untrueRecord: caseWarning,
  changedRecord: caseWarning,
  causedDispute: caseWarning,
  disputeWithEffect: caseFine,
  filesLost: caseFine,
  falseFiles: caseFine,
}

const confirm: Partial<Table> = {
  lateRecord: by('CONFIRM-1.2', fined(10)),
  lateEntry: by('CONFIRM-1.3', fined(20)),
  changedRecord: by('CONFIRM-1.4', fined(300, 300, { oneOf: ['notice', 'dismissal'] })),
  failedCustomer: by('CONFIRM-3', fined(100, 500)),
}

/** The fallbacks of the table of conflicts. */
const silent: Split = {
  base: ours('owner'),
  phoneOnly: ours('carries'),
  discountSought: ours('owner'),
  knowing: ours('owner'),
  depositDay: ours('none'),
  refusedRuling: ours('stands'),
  complaint: ours({ is: 'managerSplits' }),
  handedOver: ours({ is: 'managerSplits' }),
  standIn: ours({ is: 'none' }),
}

const policy = (
  split: Split,
  own: Partial<Table>,
  warnings: CommissionPolicy['penalties']['warnings'],
  days: CommissionPolicy['records'] = { handInDays: ours(0), entryDays: ours(1) },
): CommissionPolicy => ({
  split,
  penalties: {
    table: { ...everywhere, ...own },
    warnings,
    callback: by('LOST-7.1', { inARow: 2, fine: yuan(30) }),
    notCalled: by('LOST-7.1', { salesVicePresident: yuan(20), showroomManager: yuan(10) }),
  },
  records: days,
})

export const presets: Readonly<Record<PresetName, CommissionPolicy>> = {
  rota: policy(
    {
      base: by('ROTA-4.1', 'owner'),
      phoneOnly: by('ROTA-4.1', 'byEffort'),
      discountSought: by('ROTA-3.15', 'owner'),
      knowing: by('ROTA-5.2', 'owner'),
      // ROTA names the cases and says "otherwise by effort", so it is not silent on the day of the deposit.
      depositDay: by('ROTA-4.6', 'asOthers'),
      refusedRuling: by('ROTA-3.17', 'commonFund'),
      complaint: by('ROTA-4.2', { is: 'halved', ownerShare: by('ROTA-4.2', 5_000), rest: ours('successor') }),
      handedOver: by('ROTA-4.3', { is: 'shared', ownerShare: by('ROTA-4.3', 5_000) }),
      standIn: by('ROTA-4.6', {
        is: 'byDeed',
        unknowingOwnerShare: by('ROTA-4.4', 5_000),
        assignedOwnerShare: by('ROTA-4.5', 7_000),
      }),
    },
    rota,
    ours(null),
    // The register is filled in the same day.
    { handInDays: by('ROTA-3.5', 0), entryDays: ours(1) },
  ),
  case: policy(silent, caseTable, by('CASE-41', { over: 3, fine: yuan(30) })),
  confirm: policy(
    {
      ...silent,
      base: by('RECEPTION-3', 'owner'),
      phoneOnly: by('CONFIRM-2', 'carries'),
      depositDay: by('CONFIRM-4.11', 'none'),
      complaint: by('CONFIRM-3', { is: 'toSuccessor' }),
      standIn: by('RECEPTION-3', { is: 'whileAway', ownerShare: by('RECEPTION-3', 6_000) }),
    },
    confirm,
    ours(null),
    { handInDays: by('CONFIRM-1.2', 0), entryDays: ours(1) },
  ),
  steps: policy(silent, {}, ours(null)),
}
