/**
 * Every collection and index, declared once. The local cloud creates them, the deployment creates them, and the
 * query fences read them: a query that no index serves does not pass.
 */
import type { Account, Employee, Project } from '@shared/access/model'
import type { Building } from '@shared/construction/model'
import type { Customer } from '@shared/customer/model'
import type { Deal } from '@shared/deal/model'
import type { Evening } from '@shared/evening/model'
import type { Floor } from '@shared/floor/model'
import type { Event } from '@shared/inbox/model'
import type { Bundle } from '@shared/month/bundle'
import type { MonthReport } from '@shared/month/model'
import type { HandOver } from '@shared/pool/handOver'
import type { Seal } from '@shared/register/rules/seal'
import type { Review } from '@shared/review/model'
import type { Case } from '@shared/service/model'
import type { Sheet } from '@shared/sheet/model'
import type { Unit } from '@shared/unit/model'

/** The last seal of a project's registers, under the project's id. */
type KeptSeal = Seal & { readonly _id: string; readonly projectId: string }

export interface IndexSpec {
  readonly name: string
  /** Fields in order; 1 ascending, -1 descending. A field may hold an array (each element is a key). */
  readonly keys: Readonly<Record<string, 1 | -1>>
  readonly unique?: true
}

export interface CollectionSpec {
  readonly indexes: readonly IndexSpec[]
}

export type CollectionSpecs = Readonly<Record<string, CollectionSpec>>

/** What each collection holds. */
export interface Docs {
  projects: Project
  employees: Employee
  accounts: Account
  buildings: Building
  units: Unit
  customers: Customer
  deals: Deal
  cases: Case
  floors: Floor
  handovers: HandOver
  reviews: Review
  seals: KeptSeal
  sheets: Sheet
  evenings: Evening
  months: MonthReport
  bundles: Bundle
  events: Event
}

export type CollectionName = keyof Docs

export const collections: Readonly<Record<CollectionName, CollectionSpec>> = {
  projects: { indexes: [] },
  employees: {
    indexes: [
      { name: 'openid', keys: { openid: 1 } },
      { name: 'phone', keys: { phone: 1 } },
      { name: 'project', keys: { projectId: 1 } },
    ],
  },
  accounts: { indexes: [] },
  buildings: { indexes: [{ name: 'project', keys: { projectId: 1, name: 1 } }] },
  units: {
    indexes: [
      { name: 'building', keys: { buildingId: 1, floor: -1, room: 1 } },
      { name: 'label', keys: { label: 1 } },
    ],
  },
  customers: {
    indexes: [
      // Of one consultant, and of the whole office: by what is due, the same of one level, and by a word (customer/terms).
      // The first one begins with the owner, so that a look-up of whoever leaves finds theirs by it.
      { name: 'owner_due', keys: { ownerId: 1, projectId: 1, dueKey: 1 } },
      { name: 'owner_level_due', keys: { projectId: 1, ownerId: 1, level: 1, dueKey: 1 } },
      { name: 'owner_terms', keys: { projectId: 1, ownerId: 1, terms: 1, registeredKey: -1 } },
      { name: 'project_due', keys: { projectId: 1, dueKey: 1 } },
      { name: 'project_level_due', keys: { projectId: 1, level: 1, dueKey: 1 } },
      { name: 'project_terms', keys: { projectId: 1, terms: 1, registeredKey: -1 } },
      { name: 'phones', keys: { phones: 1, projectId: 1 } },
      { name: 'project', keys: { projectId: 1, _id: 1 } },
      // When it ends; the pool and the manager's list.
      { name: 'ownership_until', keys: { 'ownership.until': 1 } },
      // The files that are read in another one (customer/merge).
      { name: 'merged', keys: { 'merged.into': 1 } },
      { name: 'project_pool', keys: { projectId: 1, poolKey: 1 } },
      // Disputes: of the project, and of one who is a party.
      { name: 'project_dispute', keys: { projectId: 1, 'dispute.key': 1 } },
      { name: 'party_dispute', keys: { projectId: 1, 'dispute.who': 1, 'dispute.key': 1 } },
      // Whose receptions of a day they came to; and which of them the timer looks at (walkin/model).
      { name: 'walk_ins_of', keys: { 'walkIns.of': 1 } },
      { name: 'walk_ins_look', keys: { 'walkIns.lookAt': 1 } },
      // Each number is one file's: of two devices that register the same new one, one wins.
      { name: 'slots', keys: { slots: 1 }, unique: true },
      // Files that a colleague reads, and when the next share of one ends (sharing/model).
      { name: 'project_readers', keys: { projectId: 1, 'sharing.readers': 1, registeredKey: -1 } },
      { name: 'sharing_until', keys: { 'sharing.until': 1 } },
    ],
  },
  deals: {
    indexes: [
      { name: 'buyers', keys: { buyerIds: 1 } },
      { name: 'project_next', keys: { projectId: 1, nextKey: 1 } },
      { name: 'unit', keys: { projectId: 1, unitLabel: 1 } },
      { name: 'unit_id', keys: { unitId: 1 } },
      // Of two deposits for one unit the first has it (deal/model).
      { name: 'slot', keys: { slot: 1 }, unique: true },
      // Order forms that wait for somebody: the office's, and one consultant's.
      { name: 'project_order', keys: { projectId: 1, orderKey: 1 } },
      { name: 'consultant_order', keys: { projectId: 1, consultantId: 1, orderKey: 1 } },
      // Deposits that the customers' files do not have yet.
      { name: 'follow', keys: { followKey: 1 } },
      // What was sold since a day: for the order of turns.
      { name: 'sold', keys: { soldOn: 1, projectId: 1 } },
      // Whose steps there are, and below whose cases: for whoever leaves.
      { name: 'handlers', keys: { handlerIds: 1 } },
      // What was done on a day, for the month's figures.
      { name: 'project_done', keys: { projectId: 1, 'steps.done': 1 } },
    ],
  },
  cases: {
    indexes: [
      { name: 'customer_opened', keys: { customerId: 1, openedKey: -1 } },
      { name: 'project_pending', keys: { projectId: 1, pending: 1, queueKey: 1 } },
      { name: 'clock', keys: { nextClockAt: 1 } },
      { name: 'officer', keys: { 'officer.id': 1 } },
    ],
  },
  floors: { indexes: [] },
  reviews: {
    indexes: [
      { name: 'project', keys: { projectId: 1 } },
      { name: 'clock', keys: { nextClockAt: 1 } },
    ],
  },
  handovers: { indexes: [{ name: 'project', keys: { projectId: 1 } }] },
  seals: { indexes: [] },
  sheets: { indexes: [{ name: 'week', keys: { week: 1 } }] },
  evenings: { indexes: [] },
  months: { indexes: [{ name: 'clock', keys: { nextClockAt: 1 } }] },
  bundles: { indexes: [{ name: 'month', keys: { of: 1 } }] },
  events: {
    indexes: [
      { name: 'inbox', keys: { to: 1, key: -1 } },
      { name: 'subject', keys: { subject: 1, key: -1 } },
      // The entries of a day, to be sealed.
      { name: 'type', keys: { projectId: 1, type: 1, key: 1 } },
    ],
  },
}
