/** Who acts, and the people of an office. */
import type { Account, Employee, Project } from '@shared/access/model'
import type { Customer } from '@shared/customer/model'
import type { Deal } from '@shared/deal/model'
import type { Floor } from '@shared/floor/model'
import { normalPhone } from '@shared/kernel/phone'
import type { Instant } from '@shared/kernel/time'
import type { HandOver } from '@shared/pool/handOver'
import { claimSlots } from '@shared/pool/slots'
import type { Review } from '@shared/review/model'
import type { Case } from '@shared/service/model'
import type { Unit } from '@shared/unit/model'
import { expression, find, findJoined } from '../sdk'

/** An employee with their project, by WeChat identity. Index `openid`. */
export async function employeeOf(
  openid: string,
): Promise<{ readonly employee: Employee; readonly project: Project } | null> {
  const [found] = await findJoined<Employee & { projects: Project[] }>('employees', {
    where: { openid },
    limit: 1,
    joins: [{ from: 'projects', localField: 'projectId', foreignField: '_id', as: 'projects' }],
  })
  if (!found) return null
  const { projects, ...employee } = found
  return { employee, project: only(projects, 'project') }
}

/**
 * What an operation may need of the office besides: its own claims of the day, the hand-overs, and what of them is left; the files that it
 * names with those that are read in them, the files behind the numbers that it names, or the file and the unit with its deals.
 */
export type OfficePart =
  | 'people'
  | 'claims'
  | 'handovers'
  | 'work'
  | 'left'
  | 'reviews'
  | 'looking'
  | 'files'
  | 'numbers'
  | 'unit'

export interface Office {
  readonly colleagues: readonly Employee[]
  /** None before anything has happened on the floor. */
  readonly floor: Floor | null
  /** The customers whom they have claimed today. */
  readonly claimed: readonly Customer[]
  readonly handovers: readonly HandOver[]
  /** The customers who are still theirs whom the operation names. */
  readonly left: readonly Pick<Customer, 'ownerId'>[]
  /** Theirs are also these; or the deals are those of the units. */
  readonly cases: readonly Case[]
  readonly deals: readonly Deal[]
  /** The reviews of rights. */
  readonly reviews: readonly Review[]
  /** The files that the operation names. */
  readonly files: readonly Customer[]
  /** The files that are read in these. */
  readonly inside: readonly Customer[]
  /** The files in which these are read. */
  readonly readIn: readonly Customer[]
  /** The files behind the numbers of these, or those that it names; of all projects. */
  readonly behind: readonly Customer[]
  /** The units that have the label that it names; of all projects. */
  readonly units: readonly Unit[]
}

type Joins = Parameters<typeof findJoined>[1]['joins']
/** The cases and the deals of whom the operation names. */
const workOf: Joins = [
  { from: 'cases', localField: 'named', foreignField: 'officer.id', as: 'cases' },
  { from: 'deals', localField: 'named', foreignField: 'handlerIds', as: 'deals' },
]
const heldOf: Joins[number] = {
  ...{ from: 'customers', localField: 'named' },
  ...{ foreignField: 'ownerId', as: 'left' },
}
const reviewsOf: Joins[number] = {
  ...{ from: 'reviews', localField: 'projectId' },
  ...{ foreignField: 'projectId', as: 'reviews' },
}
/** What is not asked for of hundreds of customers. */
const heavy = ['history', 'register', 'contacts', 'reveals', 'gradings', 'terms', 'slots', 'ownership']
const moreOf: Readonly<Record<OfficePart, Joins>> = {
  people: [],
  claims: [{ from: 'customers', localField: 'places', foreignField: 'slots', as: 'claimed' }],
  handovers: [{ from: 'handovers', localField: 'projectId', foreignField: 'projectId', as: 'handovers' }],
  left: [
    { from: 'handovers', localField: 'projectId', foreignField: 'projectId', as: 'handovers' },
    heldOf,
    ...workOf,
  ],
  work: [
    { from: 'handovers', localField: 'projectId', foreignField: 'projectId', as: 'handovers' },
    ...workOf,
  ],
  reviews: [reviewsOf],
  looking: [reviewsOf, heldOf, ...workOf],
  files: [
    { from: 'customers', localField: 'named', foreignField: '_id', as: 'files' },
    { from: 'customers', localField: 'named', foreignField: 'merged.into', as: 'inside' },
    { from: 'customers', localField: 'files.merged.into', foreignField: '_id', as: 'readIn' },
    { from: 'customers', localField: 'files.phones', foreignField: 'phones', as: 'behind' },
  ],
  unit: [
    { from: 'customers', localField: 'named', foreignField: '_id', as: 'files' },
    { from: 'units', localField: 'label', foreignField: 'label', as: 'units' },
    { from: 'deals', localField: 'units._id', foreignField: 'unitId', as: 'deals' },
  ],
  numbers: [{ from: 'customers', localField: 'named', foreignField: 'phones', as: 'behind' }],
}

/**
 * The same with everybody of the project and its reception board. Index `openid`; `project` of employees and of hand-overs; `slots`,
 * `owner`, `merged` and `phones` of customers; `label` of units; `unit_id` of deals; by id.
 */
export async function employeeWithOffice(
  openid: string,
  part: OfficePart,
  now: Instant,
  input: unknown,
): Promise<{
  readonly employee: Employee
  readonly project: Project
  readonly office: Office
} | null> {
  const [found] = await findJoined<
    Employee & Partial<Office> & { projects: Project[]; floors: Floor[] } & Made
  >('employees', {
    where: { openid },
    limit: 1,
    ...(namesSomebody.has(part) && { fields: { named: [whoIn(input)] } }),
    ...((part === 'left' || part === 'looking') && { without: heavy.map((name) => `left.${name}`) }),
    ...(part === 'files' && { fields: { named: filesIn(input) } }),
    ...(part === 'unit' && { fields: { named: filesIn(input), label: [labelIn(input)] } }),
    ...(part === 'numbers' && { fields: { named: numbersIn(input) } }),
    ...(part === 'claims' && {
      fields: { places: claimSlots('?', now).map((slot) => expression.concat(around(slot))) },
    }),
    joins: [
      { from: 'projects', localField: 'projectId', foreignField: '_id', as: 'projects' },
      { from: 'employees', localField: 'projectId', foreignField: 'projectId', as: 'colleagues' },
      { from: 'floors', localField: 'projectId', foreignField: '_id', as: 'floors' },
      ...moreOf[part],
    ],
  })
  if (!found) return null
  const {
    projects,
    colleagues = [],
    floors,
    claimed = [],
    handovers = [],
    left = [],
    cases = [],
    deals = [],
    reviews = [],
    files = [],
    inside = [],
    readIn = [],
    behind = [],
    units = [],
    label: _label,
    places: _places,
    named: _named,
    ...employee
  } = found
  return {
    employee,
    project: only(projects, 'project'),
    office: {
      colleagues,
      floor: floors[0] ?? null,
      claimed,
      handovers,
      left,
      cases,
      deals,
      reviews,
      files,
      inside,
      readIn,
      behind,
      units,
    },
  }
}

/** What the joins go by. */
interface Made {
  readonly places?: readonly string[]
  readonly named?: readonly string[]
  readonly label?: readonly string[]
}

/** Never nobody: what a list that is empty is joined with is not the same in every version of the database. */
const atLeastNobody = (texts: readonly string[]): readonly string[] => (texts.length > 0 ? texts : ['-'])

const namesSomebody: ReadonlySet<OfficePart> = new Set(['left', 'work', 'looking'])

/** Somebody of the staff whom an operation names. */
const whoIn = (input: unknown): string => {
  const { who }: { who?: unknown } = Object(input)
  return typeof who === 'string' ? who : '-'
}

/** The files that an operation names. */
const filesIn = (input: unknown): readonly string[] => {
  const { customerId, other, into }: Record<string, unknown> = Object(input)
  return atLeastNobody([customerId, other, into].filter((id) => typeof id === 'string'))
}

/** The unit that an operation names, as the office's table writes it. */
const labelIn = (input: unknown): string => {
  const { unit }: { unit?: unknown } = Object(input)
  return typeof unit === 'string' ? unit.replace(/\s/g, '') : '-'
}

/** The numbers that an operation names, in their normal form. */
const numbersIn = (input: unknown): readonly string[] => {
  const { numbers }: { numbers?: readonly { readonly to: string }[] } = Object(input)
  return atLeastNobody((numbers ?? []).flatMap(({ to }) => normalPhone(to) ?? []))
}

/** The parts of a text around the employee's own id. */
const around = (slot: string): string[] => {
  const [before = '', after = ''] = slot.split('?')
  return [before, '$_id', after]
}

interface Bound {
  readonly account: Account
  readonly project: Project
  readonly deals: readonly Deal[]
}

/** A customer's account with their project and their deals, by WeChat identity. By id. */
export const accountOf = async (openid: string): Promise<Bound | null> => boundOf(openid, [])

/** The same with their files. By id. */
export const accountWithFiles = async (
  openid: string,
): Promise<(Bound & { readonly files: readonly Customer[] }) | null> =>
  boundOf(openid, [{ from: 'customers', localField: 'customerIds', foreignField: '_id', as: 'files' }])

async function boundOf(
  openid: string,
  more: Joins,
): Promise<(Bound & { readonly files: readonly Customer[] }) | null> {
  const [found] = await findJoined<Account & { projects: Project[]; deals: Deal[]; files?: Customer[] }>(
    'accounts',
    {
      where: { _id: openid },
      limit: 1,
      joins: [
        { from: 'projects', localField: 'projectId', foreignField: '_id', as: 'projects' },
        { from: 'deals', localField: 'customerIds', foreignField: 'buyerIds', as: 'deals' },
        ...more,
      ],
    },
  )
  if (!found) return null
  const { projects, deals, files = [], ...account } = found
  return { account, project: only(projects, 'project'), deals, files }
}

/** The employee who has a phone number. Index `phone`. */
export async function employeeByPhone(phone: string): Promise<Employee | null> {
  const [found] = await find('employees', { where: { phone }, limit: 1 })
  return found ?? null
}

/** Everybody who works, or has worked, in a project. Index `project`. */
export const employeesOf = (projectId: string) =>
  find('employees', { where: { projectId }, limit: 500, fields: ['_id', 'name'] })

function only<T>(found: readonly T[], what: string): T {
  const [first] = found
  if (first === undefined) throw new Error(`a ${what} that is referred to does not exist`)
  return first
}
