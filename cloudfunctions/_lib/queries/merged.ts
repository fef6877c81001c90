/** Files that are read in others (customer/merge): a file as it is read, who is behind a number, and what may be the same customer. */
import type { Customer } from '@shared/customer/model'
import { expression, findJoined, is } from '../sdk'

export interface ReadFile {
  /** The file in which it is read: its own, where it is not read in another. */
  readonly kept: Customer
  /** The files that are read in that one. */
  readonly inside: readonly Customer[]
}

type Joined = Customer & {
  readonly keptFiles: readonly Customer[]
  readonly insideFiles: readonly Customer[]
}

/** A file as it is read: of one that is read in another, the other. By id; index `merged`. */
export async function readFile(id: string): Promise<ReadFile | null> {
  const [found] = await findJoined<Joined>('customers', {
    where: { _id: id },
    limit: 1,
    fields: { readIn: expression.ifNull(['$merged.into', '$_id']) },
    joins: [
      { from: 'customers', localField: 'readIn', foreignField: '_id', as: 'keptFiles' },
      { from: 'customers', localField: 'readIn', foreignField: 'merged.into', as: 'insideFiles' },
    ],
  })
  const kept = found?.keptFiles[0]
  return found && kept ? { kept, inside: inOrder(found.insideFiles) } : null
}

const isBefore = (a: Customer, b: Customer): boolean =>
  a.registeredAt < b.registeredAt || (a.registeredAt === b.registeredAt && a._id < b._id)

const inOrder = (files: readonly Customer[]): readonly Customer[] =>
  [...files].sort((a, b) => (isBefore(a, b) ? -1 : 1))

type FoundBehind = Customer & { readonly keptFiles: readonly Customer[]; readonly readIn: string }

export interface Behind {
  readonly file: Customer
  /** In which it is read. */
  readonly kept: Customer
}

/** The files of a project behind any of these numbers, the first registered first, each with the one in which it is read. Index `phones`; by id. */
export async function filesBehind(projectId: string, phones: readonly string[]): Promise<readonly Behind[]> {
  if (phones.length === 0) return []
  const found = await findJoined<FoundBehind>('customers', {
    where: { projectId, phones: is.in([...phones]) },
    limit: 20,
    fields: { readIn: expression.ifNull(['$merged.into', '$_id']) },
    joins: [{ from: 'customers', localField: 'readIn', foreignField: '_id', as: 'keptFiles' }],
  })
  const behind = found.flatMap(({ keptFiles, readIn: _, ...file }): readonly Behind[] =>
    keptFiles.map((kept) => ({ file, kept })),
  )
  return [...behind].sort((a, b) => (isBefore(a.file, b.file) ? -1 : 1))
}

/** The customers behind numbers, each once: of a file that is read in another, the other. */
export const customersOfNumbers = (behind: readonly Behind[]): readonly Customer[] =>
  inOrder([...new Map(behind.map(({ kept }) => [kept._id, kept])).values()])
