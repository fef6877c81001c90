/** Makes the documents of a project out of checked rows. Pure: the same rows give the same documents, ids included. */

import type { Contact, Customer, Needs } from '@shared/customer/model'
import { findable } from '@shared/customer/terms'
import { emptyFloor } from '@shared/floor/model'
import { nextDue } from '@shared/followup/rules/nextDue'
import { keyAt } from '@shared/kernel/key'
import { type Day, startOfDay } from '@shared/kernel/time'
import type { Policies } from '@shared/policy/model'
import { presetPolicy } from '@shared/policy/presets'
import type { PresetName } from '@shared/policy/sourced'
import { takenOver } from '@shared/register/takenOver'
import type { Docs } from '../../cloudfunctions/_lib/collections'
import { spell } from '../../cloudfunctions/_lib/spell'
import { buildDeals } from './buildDeals'
import { buildSites, type PhotoRef } from './buildSites'
import type { Checked } from './check'
import { type Ids, idsOf } from './ids'
import { type CustomerRow, phonesOf } from './known'
import { unitKey, unitLabel } from './names'

/** The documents of a new project, by collection. */
export type ProjectDocs = { readonly [C in keyof Docs]: readonly Docs[C][] }

export interface ProjectFacts {
  /** The prefix of every id of the project. */
  readonly id: string
  readonly name: string
  readonly company: string
  /** The regulation that it adopts. */
  readonly preset: PresetName
  /** The day on which the project is opened, and its policy adopted. */
  readonly today: Day
}

export function build(
  checked: Checked,
  facts: ProjectFacts,
  fileIdOf: (photo: PhotoRef) => string,
): ProjectDocs {
  const ids = idsOf(checked, facts.id)
  const { id, name, company, preset, today } = facts
  const policies: Policies = [presetPolicy(preset, { company, project: name, from: today })]
  const deals = buildDeals(checked, ids, facts.today)
  const sites = buildSites(checked, ids, fileIdOf, facts.today)
  return {
    projects: [{ _id: id, name, company, version: 1, policies }],
    employees: checked.staff.map(({ name, phone, posts }) => ({
      _id: ids.employee(name),
      projectId: facts.id,
      name,
      phone,
      roles: [...new Set(posts)],
      active: true,
      inboxSeenAt: startOfDay(facts.today),
      version: 1,
    })),
    accounts: [],
    buildings: sites.buildings,
    units: buildUnits(checked, ids),
    customers: buildCustomers(checked, ids, policies),
    deals: deals.deals,
    handovers: [],
    reviews: [],
    seals: [],
    sheets: [],
    evenings: [],
    months: [],
    bundles: [],
    cases: [],
    floors: [{ ...emptyFloor(id), people: consultantsOf(checked, ids) }],
    events: [...deals.events, ...sites.events],
  }
}

/** Whom the manager may put into the order; it is theirs to arrange. */
const consultantsOf = ({ staff }: Checked, ids: Ids) =>
  staff
    .filter(({ posts }) => posts.includes('consultant'))
    .map(({ name }) => ({ id: ids.employee(name), name }))

function buildUnits({ units, deals }: Checked, ids: Ids): Docs['units'][] {
  const sold = new Set(deals.map(({ unit }) => unit))
  return units.map((row) => {
    const { building, entrance, room, floor, layout, area, unitPrice, total, state = 'forSale' } = row
    return {
      _id: ids.unit(unitKey(building, entrance, room)),
      projectId: ids.projectId,
      buildingId: ids.building(building),
      version: 1,
      label: unitLabel(ids.buildingName(building), entrance, room),
      floor,
      room: entrance === undefined ? room : `${entrance}单元${room}`,
      layout,
      area,
      unitPrice,
      total,
      state: sold.has(row) ? 'sold' : state,
    }
  })
}

function buildCustomers({ customers, deals, followups }: Checked, ids: Ids, policies: Policies): Customer[] {
  const buyers = new Set(deals.flatMap((deal) => deal.buyers))
  const openedAt = startOfDay(policies[0].from)
  const slots = new Set<string>()
  const byCustomer = new Map<CustomerRow, Checked['followups'][number]['row'][]>()
  for (const { customer, row } of followups) {
    const known = byCustomer.get(customer)
    if (known) known.push(row)
    else byCustomer.set(customer, [row])
  }
  return customers.map((row) => {
    const rows = (byCustomer.get(row) ?? []).sort((a, b) => a.at - b.at)
    const _id = ids.customer(row)
    const last = rows.at(-1)
    const known = {
      _id,
      projectId: ids.projectId,
      phones: phonesOf(row),
      ownerId: row.consultant === undefined ? null : ids.employee(row.consultant),
      status: buyers.has(row) ? 'bought' : (row.status ?? 'active'),
      registeredAt: row.registeredAt,
    } as const
    const book = takenOver(known, policies, openedAt, slots)
    for (const slot of book.slots) slots.add(slot)
    const customer: Customer = {
      ...known,
      ...book,
      version: 1,
      name: row.name,
      ...(row.gender && { gender: row.gender }),
      source: row.source,
      level: row.level ?? 'potential',
      ...(row.tier && { tier: row.tier }),
      needs: needsOf(row),
      ...(row.taboo && { taboo: row.taboo }),
      ...(row.preferred && { preferredMethod: row.preferred }),
      contacts: rows.map(
        (each, index): Contact => ({
          id: `${_id}-${index + 1}`,
          at: each.at,
          byId: ids.employee(each.consultant),
          byName: each.consultant,
          method: each.method,
          content: each.content,
          feedback: each.feedback,
        }),
      ),
      plan:
        last?.nextDay === undefined || last.goal === undefined
          ? null
          : { day: last.nextDay, goal: last.goal },
      due: null,
      dueKey: null,
      registeredKey: keyAt(row.registeredAt, _id),
      terms: [],
    }
    const due = nextDue(customer, policies).outcome
    return findable({ ...customer, due, dueKey: due && keyAt(due.at, _id) }, spell)
  })
}

const needsOf = ({ layout, area, budget, purpose, family }: CustomerRow): Needs => ({
  ...(layout && { layout }),
  ...(area && { area }),
  ...(budget && { budget }),
  ...(purpose && { purpose }),
  ...(family && { family }),
})
