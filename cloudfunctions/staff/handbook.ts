/** 制度手册: what the office works by, as everybody in it may read it. */
import { ok } from '@shared/kernel/result'
import { booksOf, handbookOf, searchHandbook } from '@shared/policy/handbook'
import { policyAt } from '@shared/policy/model'
import { answers } from '../_lib/handler'

/** As many as fit into an answer; more words find fewer. */
const mostFound = 40

export const handbook = answers('staff.handbook', {
  load: async ({ actor, now }) => policyAt(actor.project.policies, now),
  access: () => ok(undefined),
  view(policy, { input }) {
    const { name, version, from } = policy
    const books = booksOf(policy)
    const head = { books, name, version, from }
    if ('text' in input) {
      const found = searchHandbook(policy, input.text.split(/\s+/).filter(Boolean))
      const rows = found.slice(0, mostFound)
      return { ...head, book: null, rows, more: found.length - rows.length }
    }
    const book = input.book ?? books[0]?.id ?? ''
    const rows = handbookOf(policy, book).map((row) => ({ ...row, book: null }))
    return { ...head, book, rows, more: 0 }
  },
})
