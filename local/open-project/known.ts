/** What the tables know of each other while they are checked. */
import type { Day } from '@shared/kernel/time'
import type { z } from 'zod'
import type { RowOf, TableKind } from './columns'
import { type Findings, type Source, sayPlace } from './findings'
import type { ReadRows } from './readRows'
import type { Register } from './register'

export type StaffRow = RowOf<'staff'>
export type UnitRow = RowOf<'units'>
export type CustomerRow = RowOf<'customers'>

export interface Facts {
  readonly today: Day
  /** Whether a photo lies beside the construction table that names it. */
  readonly hasPhoto: (photo: { readonly file: string; readonly name: string }) => boolean
}

/** What the other tables may refer to. */
export interface Known {
  readonly staff: Register<StaffRow>
  readonly units: Register<UnitRow>
  readonly customers: Register<CustomerRow>
  readonly facts: Facts
}

export type ReadKind = <T>(kind: TableKind, schema: z.ZodType<T>) => ReadRows<T>

/** All numbers of a customer, each once, the first one first. */
export const phonesOf = ({ phones, morePhones }: CustomerRow): readonly string[] => [
  ...new Set([...phones, ...(morePhones ?? [])]),
]

/** A consultant must be on the staff, in that post: their queue is shown to nobody otherwise. */
export function checkConsultant(
  source: Source,
  name: string,
  staff: Register<StaffRow>,
  findings: Findings,
): void {
  const found = checkEmployee(source, 'consultant', name, staff, findings)
  if (found && !found.posts.includes('consultant')) {
    findings.add(source, 'consultant', `员工表里岗位是“置业顾问”的人；${name}的岗位里没有它，请补上`)
  }
}

export function checkEmployee(
  source: Source,
  field: string,
  name: string,
  staff: Register<StaffRow>,
  findings: Findings,
): StaffRow | undefined {
  const found = staff.get(name)
  if (found) return found.value
  const bad = staff.getBad(name)
  if (bad) findings.follow(source, `${sayPlace(bad)}的员工有问题，改好后这一行才能导入`)
  else if (staff.all().length === 0 && !staff.miss(name)) {
    // Without any staff table each name is told once, not on thousands of rows.
    findings.follow(source, `员工表里没有“${name}”`)
  } else findings.add(source, field, `员工表里有的姓名；请在员工表（--staff）里加上这个人，或改正姓名`)
  return undefined
}
