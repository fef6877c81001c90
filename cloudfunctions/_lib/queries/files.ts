/** Files page by page, of each only what is read: a hundred of them fit an answer of the database (1 MB), however long they are kept. */
import { fieldsOfDetails } from '@shared/customer/details'
import type { Customer } from '@shared/customer/model'
import { fieldsOfDays, type Visitor } from '@shared/evening/visitor'
import type { Instant } from '@shared/kernel/time'
import { expression, find, findShaped, is } from '../sdk'

const pageOfFiles = 100

type Keyed = Pick<Customer, 'registeredKey'>
type Where = Readonly<Record<string, unknown>>

/** Pages of files, the last registered first, until there are no more of them, or as many as were asked for. */
async function* pagesOf<File extends Keyed>(
  most: number,
  fetch: (before: Where, limit: number) => Promise<readonly File[]>,
): AsyncGenerator<readonly File[]> {
  let before: string | null = null
  for (let left = most; left > 0; left -= pageOfFiles) {
    const limit = Math.min(left, pageOfFiles)
    const range = is.gt('')
    const key = before === null ? range : range.and(is.lt(before))
    const rows: readonly File[] = await fetch({ registeredKey: key }, limit)
    yield rows
    const last = rows.at(-1)
    if (!last || rows.length < limit) return
    before = last.registeredKey
  }
}

async function all<File>(pages: AsyncIterable<readonly File[]>): Promise<readonly File[]> {
  const found: File[] = []
  for await (const rows of pages) found.push(...rows)
  return found
}

const whole = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]))

/** Which of the contacts are read: from when on, and until when with what was said. */
interface Said {
  readonly from: Instant
  readonly until: Instant
}

/** Of the lists in a file only those entries, and of an entry only what is read of its days. */
const visitorShape = ({ from, until }: Said): Where => ({
  ...whole([...fieldsOfDays, 'register.link.entry.id', 'register.confirmed.right']),
  ...whole(['dispute.raisedAt', 'dispute.raisedBy', 'dispute.state']),
  history: expression.filter({
    ...{ input: '$history', as: 'each' },
    cond: expression.in(['$$each.type', ['registered', 'received']]),
  }),
  contacts: expression.map({
    input: expression.filter({
      ...{ input: '$contacts', as: 'each' },
      cond: expression.gte(['$$each.at', from]),
    }),
    as: 'each',
    in: {
      ...{ id: '$$each.id', at: '$$each.at', byId: '$$each.byId' },
      ...{ method: '$$each.method', feedback: '$$each.feedback' },
      content: expression.cond([expression.lt(['$$each.at', until]), '$$each.content', '']),
    },
  }),
})

/** Files with what their days are read from. */
export const visitorPages = (where: Where, said: Said, most = Number.POSITIVE_INFINITY) =>
  pagesOf<Visitor>(most, (before, limit) =>
    findShaped('customers', {
      where: { ...where, ...before },
      order: { registeredKey: -1 },
      limit,
      shape: visitorShape(said),
    }),
  )

export const visitorsFound = (where: Where, said: Said, most: number): Promise<readonly Visitor[]> =>
  all(visitorPages(where, said, most))

const fieldsOfFile = [...fieldsOfDetails, '_id', 'registeredKey'] as const
/** A file with what is written in it of the person. */
type DetailedFile = Pick<Customer, (typeof fieldsOfFile)[number]>

export const detailsFound = (where: Where, most: number): Promise<readonly DetailedFile[]> =>
  all(
    pagesOf<DetailedFile>(most, (before, limit) =>
      find('customers', {
        where: { ...where, ...before },
        order: ['registeredKey', 'desc'],
        limit,
        fields: fieldsOfFile,
      }),
    ),
  )
