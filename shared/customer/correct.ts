/** Details are corrected, doubted and verified: the old value and the word on it are kept (SALES-5.3, SALES-7.2). */
import { maskPhone } from '../kernel/phone'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import {
  type Change,
  type Check,
  type Correction,
  checkOf,
  type DetailField,
  detailNames,
  type MoreField,
  moreFields,
  needFields,
  saidOf,
  writtenFields,
  writtenOf,
} from './details'
import type { Customer, ReachMethod, Source } from './model'

/** What is to be changed; an empty text, or null, takes a detail out. What is not named stays. */
export type Corrected = Readonly<
  Partial<Record<(typeof writtenFields)[number], string>> & {
    readonly name?: string
    readonly gender?: 'female' | 'male' | null
    readonly source?: Source
    readonly preferredMethod?: ReachMethod | null
  }
>

/** One of their numbers: its place, how it was shown, and what it is to be in its normal form; empty: it goes. */
export interface NewNumber {
  readonly place: number
  /** As it was shown; null where there was none. */
  readonly was: string | null
  readonly to: string
}

/** Who, when, and the command's id. */
export interface Hand {
  readonly id: string
  readonly at: Instant
  readonly by: string
}

/** The most that a file keeps of each; the oldest leave first, and stay in the events (ours). */
const mostKept = 200
/** The most numbers of one person (ours). */
export const mostNumbers = 3

/** The clocks of two machines differ: what is said now comes after all that was said of the file before. */
const after = ({ checks = [], corrections = [] }: Customer, hand: Hand): Hand => ({
  ...hand,
  at: Math.max(hand.at, ...[...checks, ...corrections].map(({ at }) => at + 1)),
})

const keep = <T>(list: readonly T[] | undefined, more: T): readonly T[] =>
  [...(list ?? []), more].slice(-mostKept)

export function correct(
  customer: Customer,
  asked: Corrected,
  numbers: readonly NewNumber[],
  hand: Hand,
): Result<Customer> {
  const phones = renumbered(customer.phones, numbers)
  if (!phones.ok) return phones
  const next = rewritten(customer, asked, phones.value)
  const changes = differences(customer, next)
  if (changes.length === 0) return refuse('BAD_INPUT', '还没有改动。改好一项再保存。')
  const correction: Correction = { ...after(customer, hand), changes }
  return ok({
    ...next,
    version: customer.version + 1,
    corrections: keep(customer.corrections, correction),
    slots: slotsAfter(customer, next.phones),
  })
}

function renumbered(phones: readonly string[], numbers: readonly NewNumber[]): Result<readonly string[]> {
  const next = [...phones]
  for (const { place, was, to } of numbers) {
    const now = phones[place]
    if (place > phones.length || (now === undefined ? null : maskPhone(now)) !== was)
      return refuse('CONFLICT', '号码刚刚有人改过，请刷新后再改。')
    next[place] = to
  }
  const left = [...new Set(next.filter((phone) => phone !== ''))]
  if (left.length === 0 && phones.length > 0)
    return refuse('BAD_INPUT', '至少要留一个号码，不然就联系不上客户了。')
  return left.length > mostNumbers ? refuse('BAD_INPUT', `最多留 ${mostNumbers} 个号码。`) : ok(left)
}

function rewritten(customer: Customer, asked: Corrected, phones: readonly string[]): Customer {
  const { gender: _gender, taboo: _taboo, preferredMethod: _method, more: _more, ...rest } = customer
  const gender = asked.gender === undefined ? customer.gender : asked.gender
  const method = asked.preferredMethod === undefined ? customer.preferredMethod : asked.preferredMethod
  const taboo = asked.taboo ?? customer.taboo ?? ''
  const written = <F extends (typeof writtenFields)[number]>(fields: readonly F[]) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const text = asked[field] ?? writtenOf(customer, field) ?? ''
        return text === '' ? [] : [[field, text]]
      }),
    )
  const more: Partial<Record<MoreField, string>> = written(moreFields)
  return {
    ...rest,
    name: asked.name ?? customer.name,
    source: asked.source ?? customer.source,
    phones,
    needs: written(needFields),
    ...(gender && { gender }),
    ...(method && { preferredMethod: method }),
    ...(taboo !== '' && { taboo }),
    ...(Object.keys(more).length > 0 && { more }),
  }
}

function differences(before: Customer, after: Customer): readonly Change[] {
  const plain: readonly DetailField[] = ['name', 'gender', 'source', 'preferredMethod', ...writtenFields]
  const changes = plain.map((field): Change => {
    return { field, from: saidOf(before, field), to: saidOf(after, field) }
  })
  const gone = before.phones.filter((phone) => !after.phones.includes(phone))
  const come = after.phones.filter((phone) => !before.phones.includes(phone))
  const numbers = Array.from({ length: Math.max(gone.length, come.length) }, (_, at): Change => {
    return { field: 'contact', from: gone[at] ?? null, to: come[at] ?? null }
  })
  return [...changes.filter(({ from, to }) => from !== to), ...numbers]
}

/** A number that goes is free again; a new one takes the first place behind it, and whoever has that already wins. */
function slotsAfter(
  { projectId, phones: before, slots }: Customer,
  phones: readonly string[],
): readonly string[] {
  const of = (phone: string) => `${projectId}/${phone}/`
  const gone = before.filter((phone) => !phones.includes(phone))
  const come = phones.filter((phone) => !before.includes(phone))
  return [
    ...slots.filter((slot) => !gone.some((phone) => slot.startsWith(of(phone)))),
    ...come.map((phone) => `${of(phone)}0`),
  ]
}

/** Somebody doubts a detail, or found it right. */
export function check(
  customer: Customer,
  { field, doubt }: Pick<Check, 'field' | 'doubt'>,
  hand: Hand,
): Result<Customer> {
  if (saidOf(customer, field) === null)
    return refuse('CONFLICT', `“${detailNames[field]}”还没有填，不用标。先问到了再填。`)
  const last = checkOf(customer, field)
  if (last && last.doubt === doubt)
    return refuse('CONFLICT', doubt === null ? '这一项已经核实过了。' : '这一项已经这样标过了。')
  return ok({
    ...customer,
    version: customer.version + 1,
    checks: keep(customer.checks, { ...after(customer, hand), field, doubt }),
  })
}

/** A change as the timeline tells it: 预算：三百万 → 三百五十万. Numbers are masked. */
export function sayChange({ field, from, to }: Change): string {
  const said = (value: string | null) =>
    value === null ? '空' : field === 'contact' ? maskPhone(value) : value
  return from === null
    ? `${detailNames[field]}：${said(to)}`
    : `${detailNames[field]}：${said(from)} → ${said(to)}`
}
