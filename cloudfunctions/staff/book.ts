/** 登记本: the registers as a book (CASE-6). */
import { namer } from '@shared/customer/file'
import { ok } from '@shared/kernel/result'
import { dayOf } from '@shared/kernel/time'
import { bookView, placeOf } from '@shared/register/book'
import { answers } from '../_lib/handler'
import { bookOf } from '../_lib/queries/book'
import { pageSize } from '../_lib/queries/page'

/** One's own entries are among those of the whole office, whose places are their numbers (ours: more than an office's day). */
const mostOfDay = 200

export const book = answers('staff.book', {
  beside: ['colleagues'],
  async load({ actor: { employee }, input: { day, kind, book: which, after }, now }) {
    const own = which === 'own'
    const reading = { kind, day: day ?? dayOf(now), from: placeOf(after), most: own ? mostOfDay : pageSize }
    const only = own ? employee._id : null
    return { reading, found: await bookOf(employee.projectId, { ...reading, only }, reading.most + 1) }
  },
  // The project is one's own; what one may see of each entry, its line decides.
  access: () => ok(undefined),
  view: ({ reading, found }, { actor, beside, input }) => ({
    day: reading.day,
    ...bookView(found, { ...reading, me: actor.employee, name: namer(beside), book: input.book }),
  }),
})
