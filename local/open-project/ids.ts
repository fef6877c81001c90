/** The ids of a project's documents: readable, and the same for the same tables. */
import type { Checked } from './check'
import type { CustomerRow } from './known'
import { buildingKey } from './names'

export interface Ids {
  readonly projectId: string
  readonly employee: (name: string) => string
  readonly building: (name: string) => string
  /** The name that the price table gives the building first. */
  readonly buildingName: (name: string) => string
  /** By the unit's key (names.ts). */
  readonly unit: (key: string) => string
  readonly deal: (key: string) => string
  readonly customer: (row: CustomerRow) => string
}

export function idsOf({ staff, units, customers }: Checked, projectId: string): Ids {
  const employees = new Map(staff.map(({ name }, index) => [name, `${projectId}-e-${index + 1}`]))
  const customerIds = new Map(customers.map((row, index) => [row, `${projectId}-c-${index + 1}`]))
  const names = new Map<string, string>()
  for (const { building } of units) {
    const key = buildingKey(building)
    if (!names.has(key)) names.set(key, building)
  }
  const numbers = [...names.keys()]
  // 东楼 has no place in an id: such a building goes by its place in the table.
  const short = (key: string) => (/^[A-Z0-9]+$/.test(key) ? key : `x${numbers.indexOf(key) + 1}`)
  const unitPart = (key: string) => {
    const building = numbers.find((each) => key.startsWith(`${each}-`)) ?? ''
    return `${short(building)}${key.slice(building.length)}`
  }
  return {
    projectId,
    employee: (name) => demand(employees.get(name), name),
    building: (name) => `${projectId}-b-${short(buildingKey(name))}`,
    buildingName: (name) => names.get(buildingKey(name)) ?? name,
    unit: (key) => `${projectId}-u-${unitPart(key)}`,
    deal: (key) => `${projectId}-d-${unitPart(key)}`,
    customer: (row) => demand(customerIds.get(row), row.name),
  }
}

/** The rows were checked against each other before: what is missing here is a bug. */
function demand(id: string | undefined, name: string): string {
  if (id === undefined) throw new Error(`No id for ${name}: the rows were not checked`)
  return id
}
