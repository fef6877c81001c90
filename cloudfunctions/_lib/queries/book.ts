/** The registers as a book: the entries of a day, each with the customer's file. */
import type { StaffId } from '@shared/history/model'
import { keyFrom } from '@shared/kernel/key'
import { addDays, type Day, startOfDay } from '@shared/kernel/time'
import { type BookEntry, type BookKind, entryOf, type Place, writerIn } from '@shared/register/book'
import { expression, findJoined, is } from '../sdk'

const heavy = ['history', 'reveals', 'gradings', 'terms', 'slots', 'ownership', 'visitNotes', 'walkIns']
/** Of the files only what the kind of entry is read from; of the events nothing of their answers. */
const without: Readonly<Record<BookKind, readonly string[]>> = {
  entries: [...heavy, 'contacts'],
  notes: [...heavy, 'register'],
}

/**
 * The entries of a day of a project, in the order in which they were entered. Index `type`; files by id.
 * @param only files of whose entries are wanted; null: of everybody's.
 */
export const bookOf = (
  projectId: string,
  {
    kind,
    day,
    from,
    only,
  }: {
    readonly kind: BookKind
    readonly day: Day
    readonly from: Place | null
    readonly only: StaffId | null
  },
  limit: number,
): Promise<readonly BookEntry[]> => {
  const begins = keyFrom(startOfDay(day))
  const after = from !== null && from.key > begins ? from.key : begins
  const theirs = expression.eq([`$${writerIn[kind]}`, only])
  return findJoined<BookEntry>('events', {
    where: {
      projectId,
      type: entryOf[kind],
      key: is.gt(after).and(is.lt(keyFrom(startOfDay(addDays(day, 1))))),
    },
    order: { key: 1 },
    limit,
    // Nobody's file has this id.
    fields: {
      file: only === null ? '$subject' : expression.cond([theirs, '$subject', '-']),
    },
    joins: [
      { from: 'customers', localField: 'file', foreignField: '_id', as: 'files' },
      { from: 'customers', localField: 'files.merged.into', foreignField: '_id', as: 'readIn' },
    ],
    without: [
      'receipt',
      'to',
      ...['files', 'readIn'].flatMap((name) => without[kind].map((field) => `${name}.${field}`)),
    ],
  })
}
