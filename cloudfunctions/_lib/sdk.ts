/** The one place that touches the SDK's loose types: what we use of it, typed, and its failures, told apart. */
import cloud from 'wx-server-sdk'
import type { CollectionName, Docs } from './collections'

// The SDK's own types lack the symbol that names the function's environment, and the option that makes a missing
// document null instead of an error; both are in its documentation.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const settings: Parameters<typeof cloud.database>[0] & { throwOnNotFound: boolean } = {
  throwOnNotFound: false,
}
const db = cloud.database(settings)

/** The operators of a condition: gt, in, and their kind. */
export const is = db.command

interface Find<C extends CollectionName> {
  readonly where: Readonly<Record<string, unknown>>
  readonly order?: readonly [field: string, direction: 'asc' | 'desc']
  readonly limit: number
  readonly fields?: readonly (keyof Docs[C] & string)[]
}

/** Documents that fit a condition; only the named fields, where some are named. */
export async function find<C extends CollectionName>(
  collection: C,
  { where, order, limit, fields }: Find<C>,
): Promise<Docs[C][]> {
  const matched = db.collection(collection).where(where).limit(limit)
  const ordered = order ? matched.orderBy(...order) : matched
  const chosen = fields ? ordered.field(Object.fromEntries(fields.map((name) => [name, true]))) : ordered
  return answered(await chosen.get()).data as Docs[C][]
}

export async function byId<C extends CollectionName>(collection: C, id: string): Promise<Docs[C] | null> {
  const { data } = answered(await db.collection(collection).doc(id).get())
  return (data as Docs[C] | undefined) ?? null
}

/** Operators of an aggregation's expressions: concat, and their kind. */
export const expression = db.command.aggregate

interface Join {
  readonly from: CollectionName
  readonly localField: string
  readonly foreignField: string
  readonly as: string
}

/** Documents that fit a condition, each with the documents of other collections that belong to it. */
export async function findJoined<Row>(
  collection: CollectionName,
  {
    where,
    order,
    limit,
    joins,
    fields,
    without,
  }: {
    readonly where: object
    /** By the fields of an index, from the first document on. */
    readonly order?: Readonly<Record<string, 1 | -1>>
    readonly limit: number
    readonly joins: readonly Join[]
    /** Made for the joins, by expressions. */
    readonly fields?: Readonly<Record<string, unknown>>
    /** What of the joined documents is left in the database. */
    readonly without?: readonly string[]
  },
): Promise<Row[]> {
  const fitting = db.collection(collection).aggregate().match(where)
  const found = (order ? fitting.sort(order) : fitting).limit(limit)
  // The database takes no empty stage.
  const matched = fields && Object.keys(fields).length > 0 ? found.addFields(fields) : found
  const joined = joins.reduce((stages, join) => stages.lookup(join), matched)
  const chosen = without?.length
    ? joined.project(Object.fromEntries(without.map((name) => [name, 0])))
    : joined
  return answered(await chosen.end()).list as Row[]
}

/** One document, and apart from it what was joined. */
export async function findWith<Own, Joined>(
  collection: CollectionName,
  asked: Omit<Parameters<typeof findJoined>[1], 'limit'>,
): Promise<{ readonly own: Own; readonly joined: Joined } | null> {
  const [row] = await findJoined<Readonly<Record<string, unknown>>>(collection, { ...asked, limit: 1 })
  if (!row) return null
  const names = new Set(asked.joins.map(({ as }) => as))
  const made = asked.fields ?? {}
  const fields = Object.entries(row)
  const only = (is: (name: string) => boolean) => Object.fromEntries(fields.filter(([name]) => is(name)))
  return {
    own: only((name) => !names.has(name) && !Object.hasOwn(made, name)) as Own,
    joined: only((name) => names.has(name)) as Joined,
  }
}

/** A few fields of any number of documents: what {@link find} gives a thousand of at most. */
export async function findProjected<Row>(
  collection: CollectionName,
  {
    where,
    limit,
    fields,
  }: { readonly where: object; readonly limit: number; readonly fields: readonly string[] },
): Promise<Row[]> {
  const found = db.collection(collection).aggregate().match(where).limit(limit)
  return answered(await found.project(Object.fromEntries(fields.map((name) => [name, 1]))).end())
    .list as Row[]
}

/** Documents that fit a condition, each made into what is asked for by names and expressions. */
export async function findShaped<Row>(
  collection: CollectionName,
  {
    where,
    order,
    limit,
    shape,
  }: {
    readonly where: object
    readonly order: Readonly<Record<string, 1 | -1>>
    readonly limit: number
    readonly shape: Readonly<Record<string, unknown>>
  },
): Promise<Row[]> {
  const found = db.collection(collection).aggregate().match(where).sort(order).limit(limit)
  return answered(await found.project(shape).end()).list as Row[]
}

/** A few fields of documents, in the order of a text `rank` that an expression makes of each, after one of these. */
export async function findRanked<Row extends object>(
  collection: CollectionName,
  {
    where,
    rank,
    after,
    limit,
    fields,
  }: {
    readonly where: object
    readonly rank: unknown
    readonly after: string
    readonly limit: number
    readonly fields: readonly string[]
  },
): Promise<(Row & { readonly rank: string })[]> {
  const shown = Object.fromEntries(fields.map((name) => [name, 1]))
  const found = db
    .collection(collection)
    .aggregate()
    .match(where)
    .project({ ...shown, rank })
    .match({ rank: is.gt(after) })
    .sort({ rank: 1 })
    .limit(limit)
  return answered(await found.end()).list as (Row & { readonly rank: string })[]
}

/** Sums over the documents that fit a condition, one row for each value of `by`. */
export async function findGrouped<Row>(
  collection: CollectionName,
  {
    where,
    by,
    sums,
  }: { readonly where: object; readonly by: string; readonly sums: Readonly<Record<string, unknown>> },
): Promise<Row[]> {
  const grouped = db
    .collection(collection)
    .aggregate()
    .match(where)
    .group({ _id: by, ...sums })
  return answered(await grouped.limit(1000).end()).list as Row[]
}

/** The SDK's types allow for its old callbacks, which answer nothing. */
function answered<T>(answer: T): Extract<T, object> {
  if (typeof answer !== 'object' || answer === null) throw new Error('the database gave no answer')
  return answer as Extract<T, object>
}

export interface Identity {
  readonly openid: string
}

/** Who calls, as WeChat says it; null where there is no WeChat user, as for a timer. */
export function identity(): Identity | null {
  const { OPENID } = cloud.getWXContext()
  return typeof OPENID === 'string' && OPENID !== '' ? { openid: OPENID } : null
}

/**
 * - `conflict` another transaction was first; nothing was saved, and it may be tried again
 * - `duplicate` a document with this id, or this unique key, exists
 * - `other` anything else: whether it was saved is not known
 */
export type Failure = 'conflict' | 'duplicate' | 'other'

export function failureOf(error: unknown): Failure {
  const text = messageOf(error)
  if (/duplicate key|E11000|DUPLICATE/i.test(text)) return 'duplicate'
  return /conflict|TransactionNotExist|transaction.*(busy|expired)/i.test(text) ? 'conflict' : 'other'
}

/** What went wrong, for the logs: without what may be a number, a name or a text of a person in it. */
export const logged = (error: unknown): string =>
  messageOf(error)
    .replace(/\d{5,}/g, '#')
    .replace(/\p{Script=Han}+/gu, '…')
    .slice(0, 300)

function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { code, errCode, errMsg, message } = error as Record<string, unknown>
  return [code, errCode, errMsg, message].filter((part) => part !== undefined).join(' ')
}

/** One snapshot transaction. Only whole documents by id: the SDK runs everything else outside of it, silently. */
export interface Transaction {
  get<C extends CollectionName>(collection: C, id: string): Promise<Docs[C] | null>
  /** Writes a document whole, whether or not it is there. */
  put<C extends CollectionName>(collection: C, doc: Docs[C]): Promise<void>
  /** Writes a new document; one that exists is a `duplicate`. */
  insert<C extends CollectionName>(collection: C, doc: Docs[C]): Promise<void>
  commit(): Promise<void>
  rollback(): Promise<void>
}

export async function startTransaction(): Promise<Transaction> {
  const transaction = await db.startTransaction()
  return {
    async get(collection, id) {
      const { data } = await transaction.collection(collection).doc(id).get()
      return data ?? null
    },
    async put(collection, { _id, ...data }) {
      await transaction.collection(collection).doc(_id).set({ data })
    },
    async insert(collection, data) {
      await transaction.collection(collection).add({ data })
    },
    async commit() {
      await transaction.commit()
    },
    async rollback() {
      await transaction.rollback()
    },
  }
}

/** Links to stored files that end by themselves; a file that is gone has none. */
export async function temporaryUrls(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const urls = new Map<string, string>()
  const wanted = [...new Set(fileIds)]
  for (let start = 0; start < wanted.length; start += 50) {
    const { fileList } = answered(await cloud.getTempFileURL({ fileList: wanted.slice(start, start + 50) }))
    for (const { fileID, tempFileURL } of fileList) if (tempFileURL) urls.set(fileID, tempFileURL)
  }
  return urls
}

/** WeChat's check of what people write: true when it may be shown to others. */
export async function textPasses(openid: string, content: string): Promise<boolean> {
  // Version 2, scene 2: a comment. `risky` is refused; `review` is for people to judge, and people will read it.
  const { result } = await cloud.openapi.security.msgSecCheck({ openid, content, version: 2, scene: 2 })
  return result?.suggest !== 'risky'
}

/** The phone number behind a code of WeChat's phone button; null when the code is spent or wrong. */
export async function phoneOf(code: string): Promise<string | null> {
  try {
    const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code })
    return phoneInfo?.purePhoneNumber ?? phoneInfo?.phoneNumber ?? null
  } catch {
    return null
  }
}

/** Which of the mini program's versions a code opens: the published one, that of the testers, or the developer's. */
export type MiniProgramVersion = 'release' | 'trial' | 'develop'

/**
 * WeChat's own code picture, which opens a page with a word, as a data URL; null where WeChat gives none.
 * @param scene at most 32 visible characters
 * @param page without a slash before it
 */
export async function codePicture(
  scene: string,
  page: string,
  envVersion: MiniProgramVersion,
): Promise<string | null> {
  try {
    // The page need not be published yet; 280 px is the least, and enough for a telephone's screen.
    const asked = { scene, page, envVersion, checkPath: false, width: 280 }
    const { buffer, contentType } = await cloud.openapi.wxacode.getUnlimited(asked)
    return buffer ? `data:${contentType};base64,${Buffer.from(buffer).toString('base64')}` : null
  } catch {
    return null
  }
}
