/**
 * `npm run verify-register`: walks the registers of a data folder and prints every entry that is not as it was entered: changed, moved,
 * taken out, put in, or confirmed by nobody (promise 18). Exits with 1 when there is one, with 2 when there is no such folder.
 *
 *     npm run verify-register                  the registers in .data
 *     npm run verify-register -- --data DIR    those of another folder
 *
 * The office's seals (封存) are checked as well: whoever takes a file out together with its events, or writes a history anew, leaves a day
 * that no longer fits. The last seal's code is printed, to be compared with what the office's keepers were told that day.
 *
 * What an office brought along in a spreadsheet is vouched for by nothing, and is not checked. The program must not be running.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Customer } from '@shared/customer/model'
import type { Event } from '@shared/inbox/model'
import type { Day } from '@shared/kernel/time'
import { brokenSeals, type Seal, type Witnessed } from '@shared/register/rules/seal'
import { shortHash } from '@shared/register/rules/shortHash'
import { type Broken, verifyCustomer } from '@shared/register/rules/verifyCustomer'
import { brokenNames, confirmationsIn, headsIn } from '@shared/register/rules/witnesses'

import { collections } from '../cloudfunctions/_lib/collections'
import { Direct } from './store/direct'
import { Store } from './store/store'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

type Witness = Pick<Event, 'type' | 'subject' | 'facts'>

/** The events that speak of entries, by the file that they are in. */
function witnessesOf(events: readonly Witness[]): ReadonlyMap<string, readonly Witness[]> {
  const found = new Map<string, Witness[]>()
  for (const event of events)
    if (event.type === 'customer.registered' || event.type === 'visit.confirmed')
      pushTo(found, event.subject, event)
  return found
}

export interface Verified {
  readonly files: number
  readonly entries: number
  readonly broken: readonly Broken[]
  readonly offices: readonly SealedOffice[]
}

interface SealedOffice {
  readonly projectId: string
  readonly last: Seal
  /** The days whose seals do not fit. */
  readonly days: readonly Day[]
}

type Happening = Pick<Event, 'type' | 'subject' | 'facts' | 'projectId' | 'at'>

type Kept = Seal & { readonly projectId: string }

/** Each office whose registers were sealed, with what no longer fits its seals; the last one is kept apart from them. */
function sealedOffices(events: readonly Happening[], lasts: readonly Kept[]): readonly SealedOffice[] {
  const seals = new Map<string, Seal[]>()
  const entries = new Map<string, Witnessed[]>()
  for (const { type, projectId, facts, at } of events) {
    if (type === 'customer.registered')
      pushTo(entries, projectId, { entry: String(facts['entry']), hash: String(facts['hash']), at })
    if (type === 'register.sealed')
      pushTo(seals, projectId, {
        ...{ day: String(facts['day']), entries: Number(facts['entries']) },
        ...{ previous: String(facts['previous']), hash: String(facts['hash']) },
      })
  }
  return lasts.map(({ projectId, ...last }) => {
    const sealed = seals.get(projectId) ?? []
    const days = brokenSeals(sealed, entries.get(projectId) ?? [], hash)
    const there = sealed.some((each) => each.hash === last.hash)
    return { projectId, last, days: there ? days : [...days, last.day] }
  })
}

export function verifyRegisters(
  customers: readonly Pick<Customer, '_id' | 'register' | 'history'>[],
  events: readonly Happening[],
  lasts: readonly Kept[],
): Verified {
  const witnesses = witnessesOf(events)
  const broken: Broken[] = []
  const missing = new Set([...witnesses].flatMap(([file, said]) => (headsIn(said).length > 0 ? [file] : [])))
  let entries = 0
  for (const customer of customers) {
    const { _id, register } = customer
    entries += register.length
    missing.delete(_id)
    const said = witnesses.get(_id) ?? []
    broken.push(...verifyCustomer(customer, headsIn(said), confirmationsIn(said), hash))
  }
  for (const customer of missing) broken.push({ customer, number: 0, what: 'count' })
  return { files: customers.length, entries, broken, offices: sealedOffices(events, lasts) }
}

/** All documents of a collection. */
const read = <Doc>(kept: Direct, collection: string): readonly Doc[] =>
  JSON.parse(JSON.stringify(kept.find(collection)))

export function verifyRegister(args: readonly string[], print: (line: string) => void): number {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string', default: '.data' } },
  })
  const file = join(resolve(values.data), 'cloud.sqlite')
  if (!existsSync(file)) {
    print(`${values.data} 里没有数据。请用 --data 给出数据目录。`)
    return 2
  }
  const store = new Store(file, collections, Date.now)
  try {
    const kept = new Direct(store)
    // What the program has written is of these shapes; whoever has changed it is what is looked for.
    const customers = read<Customer>(kept, 'customers')
    const events = read<Event>(kept, 'events')
    const { files, entries, broken, offices } = verifyRegisters(customers, events, read<Kept>(kept, 'seals'))
    for (const { customer, number, what: how } of broken)
      print(`${customer} 第 ${number} 条：${brokenNames[how]}`)
    for (const { projectId, last, days } of offices) {
      for (const day of days) print(`${projectId} ${day} 的封存和现在的登记对不上`)
      print(`${projectId} 最近一次封存到 ${last.day}，校验码 ${shortHash(last.hash)}：请和当天消息里的核对。`)
    }
    const wrong = broken.length + offices.reduce((sum, { days }) => sum + days.length, 0)
    print(
      wrong === 0
        ? `查了 ${files} 份档案、${entries} 条登记，都和登记时一样。`
        : `查了 ${files} 份档案、${entries} 条登记，有 ${wrong} 处不对。`,
    )
    return wrong === 0 ? 0 : 1
  } finally {
    store.close()
  }
}
