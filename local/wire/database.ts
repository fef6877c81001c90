/** The `database.*` actions: each is translated for the store, counted, and meets the faults planted for it. */

import type { Fault, FaultKind } from '../faults'
import type { Invocation } from '../runtime/runtime'
import { type Stage, sortOf } from '../store/aggregate'
import { type Document, documentFromWire, fromWire } from '../store/ejson'
import { conflict, invalid, StoreError } from '../store/errors'
import type { Cost, FindOptions } from '../store/find'
import { idOf, type Store } from '../store/store'
import {
  type Body,
  isBody,
  json,
  listField,
  numberField,
  optionalText,
  type Reply,
  textField,
  type WireRequest,
} from './request'

interface Result {
  readonly body: Body
  readonly cost?: Cost
}

type Action = (body: Body) => Result | Promise<Result>

const NO_COST: Cost = { scanned: 0, returned: 0, plan: '' }

/** Only doc(id) exists inside a transaction; the SDK itself would let a query slip out of it or half in. */
function transactionId(body: Body): string | undefined {
  const id = optionalText(body, 'transactionId')
  if (id !== undefined && body['queryType'] !== undefined && body['queryType'] !== 'DOC') {
    throw invalid('a transaction works on doc(id) only, not on where()')
  }
  return id
}

function stageOf(stage: unknown, now: number): Stage {
  if (!isBody(stage)) throw invalid('a stage must be an object')
  return [textField(stage, 'stageKey'), fromWire(textField(stage, 'stageValue'), now)]
}

export function databaseActions(store: Store, now: () => number): ReadonlyMap<string, Action> {
  const filterOf = (body: Body): Document => {
    const query = optionalText(body, 'query')
    return query === undefined ? {} : documentFromWire(query, now())
  }
  const optionsOf = (body: Body): FindOptions => {
    const order = optionalText(body, 'order')
    const projection = optionalText(body, 'projection')
    const [skip, limit] = [numberField(body, 'offset'), numberField(body, 'limit')]
    return {
      ...(order === undefined ? {} : { sort: sortOf(fromWire(order, now())) }),
      ...(projection === undefined ? {} : { projection: documentFromWire(projection, now()) }),
      ...(skip === undefined ? {} : { skip }),
      ...(limit === undefined ? {} : { limit }),
    }
  }
  const nameOf = (body: Body) => textField(body, 'collectionName')

  const get: Action = (body) => {
    const transaction = transactionId(body)
    const options = optionsOf(body)
    const { value, cost } =
      transaction === undefined
        ? store.find(nameOf(body), filterOf(body), options)
        : store.getInTransaction(transaction, nameOf(body), idOf(filterOf(body)), options.projection)
    return { body: { data: { list: value } }, cost }
  }

  const insert: Action = async (body) => {
    const documents = listField(body, 'data').map((text) => documentFromWire(String(text), now()))
    const { value, cost } = await store.insert(nameOf(body), documents, transactionId(body))
    return { body: { data: { insertedIds: value } }, cost }
  }

  const modify: Action = async (body) => {
    const [name, filter, transaction] = [nameOf(body), filterOf(body), transactionId(body)]
    const change = documentFromWire(textField(body, 'data'), now())
    if (body['merge'] === false) {
      const { value, cost } = await store.set(name, idOf(filter), change, transaction)
      const { updated, upsertId } = value
      return { body: { data: { updated, upsert_id: upsertId } }, cost }
    }
    const { value, cost } =
      transaction === undefined
        ? await store.update(name, filter, change, body['multi'] === true)
        : store.updateInTransaction(transaction, name, idOf(filter), change)
    return { body: { data: { updated: value, upsert_id: null } }, cost }
  }

  const remove: Action = async (body) => {
    const [name, filter, transaction] = [nameOf(body), filterOf(body), transactionId(body)]
    const { value, cost } =
      transaction === undefined
        ? await store.remove(name, filter, body['multi'] === true)
        : store.removeInTransaction(transaction, name, idOf(filter))
    return { body: { data: { deleted: value } }, cost }
  }

  const count: Action = (body) => {
    const { value, cost } = store.count(nameOf(body), filterOf(body))
    return { body: { data: { total: value } }, cost }
  }

  const aggregate: Action = (body) => {
    const stages = listField(body, 'stages').map((stage) => stageOf(stage, now()))
    const { value, cost } = store.aggregate(nameOf(body), stages)
    return { body: { data: { list: value } }, cost }
  }

  return new Map<string, Action>([
    ['database.getDocument', get],
    ['database.insertDocument', insert],
    ['database.modifyDocument', modify],
    ['database.removeDocument', remove],
    ['database.calculateDocument', count],
    ['database.aggregateDocuments', aggregate],
    ['database.startTransaction', () => ({ body: { transactionId: store.transactions.start() } })],
    [
      'database.commitTransaction',
      (body) => {
        store.transactions.commit(textField(body, 'transactionId'))
        return { body: { committed: 1 } }
      },
    ],
    [
      'database.abortTransaction',
      (body) => {
        store.transactions.abort(textField(body, 'transactionId'))
        return { body: { aborted: 1 } }
      },
    ],
    [
      'database.addCollection',
      (body) => {
        if (!store.tables.createCollection(nameOf(body))) throw invalid(`collection ${nameOf(body)} exists`)
        return { body: {} }
      },
    ],
  ])
}

const COMMIT = 'database.commitTransaction'

const meets = (fault: Fault, action: string, call: number) =>
  fault.at === 'commit' ? action === COMMIT : fault.at === call

/** The fault planted for this call. It strikes once: a second try of the SDK meets none. */
function takeFault(invocation: Invocation, action: string, call: number): FaultKind | undefined {
  const at = invocation.faults.findIndex((fault) => meets(fault, action, call))
  return at < 0 ? undefined : invocation.faults.splice(at, 1)[0]?.kind
}

/** Answers one database call, with the fault planted for it. */
export async function answerDatabase(
  store: Store,
  actions: ReadonlyMap<string, Action>,
  { action, body, invocation }: WireRequest,
): Promise<Reply> {
  const run = actions.get(action)
  if (!run) throw invalid(`the local cloud does not emulate ${action}`)
  const call = ++invocation.databaseCalls
  const fault = takeFault(invocation, action, call)
  const collection = optionalText(body, 'collectionName') ?? ''
  const counted = (cost: Cost) => invocation.calls.push({ action, collection, ...cost })

  if (fault === 'kill-before') {
    invocation.worker.kill(`planted fault: killed before database call ${call}`)
    return { kind: 'drop' }
  }
  if (fault === 'lose-request') return { kind: 'drop' }
  if (fault === 'conflict') {
    counted(NO_COST)
    store.transactions.abort(optionalText(body, 'transactionId') ?? '')
    throw conflict()
  }
  try {
    store.tables.failNextWrite = fault === 'disk-full'
    const { body: answer, cost } = await run(body)
    counted(cost ?? NO_COST)
    if (fault === 'kill-after') invocation.worker.kill(`planted fault: killed after database call ${call}`)
    return fault === 'kill-after' || fault === 'lose-answer' ? { kind: 'drop' } : json(answer)
  } catch (error) {
    if (error instanceof StoreError) counted(NO_COST)
    throw error
  } finally {
    store.tables.failNextWrite = false
  }
}
