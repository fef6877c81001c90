/** What the tables know of each other while they are checked. */
import type { StaffRole } from '@shared/access/model'
import type { Day } from '@shared/kernel/time'
import type { z } from 'zod'
import type { RowOf, TableKind } from './columns'
import { type Findings, type Source, sayPlace } from './findings'
import type { ReadRows } from './readRows'
import { Register } from './register'

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
  readonly staff: Staff
  readonly units: Register<UnitRow>
  readonly customers: Register<CustomerRow>
  readonly facts: Facts
}

export type ReadKind = <T>(kind: TableKind, schema: z.ZodType<T>) => ReadRows<T>

/** All numbers of a customer, each once, the first one first. */
export const phonesOf = ({ phones, morePhones }: CustomerRow): readonly string[] => [
  ...new Set([...phones, ...(morePhones ?? [])]),
]

/**
 * The staff of an office. One that gives no staff table has the people whom its other tables name, in the post in which
 * they are named; their numbers are not known then.
 */
export class Staff extends Register<StaffRow> {
  constructor(private readonly hasTable: boolean) {
    super()
  }

  find(source: Source, name: string, post: StaffRole): StaffRow | undefined {
    const found = this.get(name)
    if (this.hasTable) return found?.value
    if (found) {
      if (!found.value.posts.includes(post)) found.value.posts = [...found.value.posts, post]
      return found.value
    }
    const value: StaffRow = { name, phone: '', posts: [post] }
    this.put({ value, source }, name)
    return value
  }
}

/** A consultant must be on the staff, in that post: their queue is shown to nobody otherwise. */
export function checkConsultant(source: Source, name: string, staff: Staff, findings: Findings): void {
  const found = checkEmployee(source, 'consultant', { name, post: 'consultant' }, staff, findings)
  if (found && !found.posts.includes('consultant')) {
    findings.add(source, 'consultant', `员工表里岗位是“置业顾问”的人；${name}的岗位里没有它，请补上`)
  }
}

export function checkEmployee(
  source: Source,
  field: string,
  { name, post }: { readonly name: string; readonly post: StaffRole },
  staff: Staff,
  findings: Findings,
): StaffRow | undefined {
  const found = staff.find(source, name, post)
  if (found) return found
  const bad = staff.getBad(name)
  if (bad) findings.follow(source, `${sayPlace(bad)}的员工有问题，改好后这一行才能导入`)
  else findings.add(source, field, '员工表里有的姓名；请在员工表（--staff）里加上这个人，或改正姓名')
  return undefined
}
