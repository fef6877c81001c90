/**
 * 查登记本 (CONFIRM-4.5): a customer says that they were here, and nobody recognises them: the registers are searched on the spot. The search is
 * kept: of a customer who was found as an event with their file; of one who was not, with the entry that follows.
 */
import type { StaffId } from '../history/model'
import type { Event } from '../inbox/model'
import { maskPhone } from '../kernel/phone'
import { ok, type Result, refuse } from '../kernel/result'
import { dayOf, type Instant } from '../kernel/time'
import type { Hash } from './rules/chain'

export const searchedBy = ['phone', 'name'] as const
export type SearchedBy = (typeof searchedBy)[number]

/** What was searched for, as it is kept with the entry. It is erased with what was written down. */
export interface SearchText {
  readonly by: SearchedBy
  readonly text: string
}

/** What whoever enters the customer says of the search before: its command's id, and what makes the digest. */
export interface SearchSaid extends SearchText {
  readonly id: string
  readonly salt: string
}

/** A search that found nobody. */
export interface Search extends SearchText {
  readonly at: Instant
  readonly who: StaffId
}

/** @param salt random and kept by whoever searches: the event holds no name and no number, nor what can be tried out. */
export const searchDigest = ({ by, text, salt }: Omit<SearchSaid, 'id'>, hash: Hash): string =>
  hash(`${salt} ${by} ${text}`)

/** A search goes with one entry: this is taken in the database by the file that the entry opens (rules/slots), for good. */
export const searchSlot = (id: string): string => `searched/${id}`

/** The entry that a search is said to have gone before. */
export interface Entered {
  readonly projectId: string
  /** When the customer stood there. */
  readonly at: Instant
  /** The search has gone with another entry. */
  readonly spent: boolean
}

/**
 * The search that is said to have gone before an entry, as its event has it: in this project's registers, on the day of the visit
 * (CONFIRM-4.5: on the spot), and for this customer alone.
 */
export function searchOf(
  said: SearchSaid,
  event: Pick<Event, 'type' | 'projectId' | 'at' | 'by' | 'facts'> | undefined,
  { projectId, at, spent }: Entered,
  hash: Hash,
): Result<Search> {
  const theirs =
    event?.type === 'register.searched' &&
    event.projectId === projectId &&
    event.facts['digest'] === searchDigest(said, hash)
  if (!theirs || event.facts['found'] !== 0)
    return refuse('CONFLICT', '这次登记前的查询对不上。请重新查一次登记本，再保存。')
  if (dayOf(event.at) !== dayOf(at))
    return refuse('CONFLICT', '查登记本和来访不在同一天，不能算现场查询。请重新查一次登记本，再保存。')
  if (spent)
    return refuse('CONFLICT', '这次查询已经用在另一位客户的登记里。请为这位客户重新查一次登记本，再保存。')
  return ok({ by: said.by, text: said.text, at: event.at, who: event.by })
}

export const saySearch = ({ by, text }: SearchText): string =>
  by === 'phone' ? `按号码 ${maskPhone(text)} 查的` : `按姓名“${text}”查的`

/** The id of a search in the history, by the entry that followed. */
export const searchBefore = (entry: string): string => `${entry}-searched`
