/** Probes of everything besides documents; what they give back is checked by the tests of the local cloud. */
import { failure, THINGS, type Tools } from './tools'

type Probe = (tools: Tools, input: unknown) => Promise<unknown>

const field = (input: unknown, name: string): unknown =>
  input !== null && typeof input === 'object' ? new Map(Object.entries(input)).get(name) : undefined

const hold: number[][] = []

export const serviceProbes: Readonly<Record<string, Probe>> = {
  context: async ({ sdk }) => sdk.getWXContext(),
  echo: async (_tools, input) => input,
  now: async () => ({
    now: Date.now(),
    made: new Date().toISOString(),
    parsed: new Date('2020-01-01T00:00:00Z').getTime(),
  }),
  throws: async () => {
    throw new Error('a secret detail')
  },
  prints: async () => {
    console.log('printed %s', 'by the function', { n: 1 })
    console.error('and complained')
  },
  endless: async () => {
    for (;;) hold.length = 0
  },
  hungry: async () => {
    for (;;) hold.push(new Array(1e6).fill(hold.length))
  },
  large: async (_tools, input) => 'x'.repeat(Number(input)),
  wireUrl: async () => String(JSON.parse(process.env['TCB_CONTEXT_CNFG'] ?? '{}').URL),
  environment: async () => Object.keys(process.env).sort(),
  nested: async ({ sdk, run }, input) => {
    const name = String(field(input, 'fn'))
    const answer = await sdk.callFunction({
      name,
      data: { name: 'context', run, userInfo: { openId: 'forged' }, WX_OPENID: 'forged' },
    })
    return answer ? answer.result : null
  },
  nestedFailure: ({ sdk, run }, input) =>
    failure(() => sdk.callFunction({ name: String(input), data: { name: 'throws', run } })),
  upload: async ({ sdk }, input) => {
    const content = Buffer.from(String(field(input, 'base64')), 'base64')
    return sdk.uploadFile({ cloudPath: String(field(input, 'path')), fileContent: content })
  },
  address: async ({ sdk }, input) => {
    const answer = await sdk.getTempFileURL({
      fileList: [input] as (string | { fileID: string; maxAge: number })[],
    })
    return answer ? answer.fileList : null
  },
  download: async ({ sdk }, input) => {
    const answer = await sdk.downloadFile({ fileID: String(input) })
    return answer ? answer.fileContent.toString('base64') : null
  },
  deleteFiles: async ({ sdk }, input) => {
    const answer = await sdk.deleteFile({ fileList: [String(input)] })
    return answer ? answer.fileList : null
  },
  openapi: async ({ sdk }, input) => {
    const [family = '', name = ''] = String(field(input, 'api')).split('.')
    const call: (parameters: unknown) => Promise<unknown> = sdk.openapi[family][name]
    try {
      return await call(field(input, 'parameters'))
    } catch (error) {
      return { failed: field(error, 'errCode'), says: field(error, 'errMsg') }
    }
  },
  /** Three writes in one transaction: five database calls. */
  transfer: async ({ db, id, run, _ }) => {
    return db.runTransaction(
      async (transaction: {
        collection(name: string): {
          doc(id: string): { update(o: object): Promise<unknown>; set(o: object): Promise<unknown> }
        }
      }) => {
        const things = transaction.collection(THINGS)
        await things.doc(id('from')).update({ data: { n: _.inc(-1) } })
        await things.doc(id('to')).update({ data: { n: _.inc(1) } })
        await things.doc(id('receipt')).set({ data: { run } })
        return 'done'
      },
    )
  },
  write: async ({ doc, run }, input) => {
    await doc(String(input)).set({ data: { run } })
    return 'written'
  },
  openTransaction: async ({ db, id }) => {
    const transaction = await db.startTransaction()
    await transaction
      .collection(THINGS)
      .doc(id('d'))
      .update({ data: { n: 2 } })
    return 'left open'
  },
  failureOf: async ({ db }, input) => {
    const things = db.collection(THINGS)
    const attempts: Record<string, () => unknown> = {
      regex: () => things.where({ text: db.RegExp({ regexp: 'a', options: '' }) }).get(),
      geo: () =>
        things
          .where({
            at: db.command.geoNear({ geometry: new db.Geo.Point(113, 23), maxDistance: 1, minDistance: 0 }),
          })
          .get(),
      sample: () => things.aggregate().sample({ size: 1 }).end(),
      dollar: () => things.add({ data: { a: { $b: 1 } } }),
      dot: () => things.add({ data: { 'a.b': 1 } }),
      whereInTransaction: async () => (await db.startTransaction()).collection(THINGS).where({ n: 1 }).get(),
    }
    return failure(attempts[String(input)] ?? (() => undefined), 'local cloud')
  },
  page: async ({ where, rows }, input) => {
    const owner = String(input)
    return (await rows(where({ owner }).orderBy('n', 'desc').limit(20))).length
  },
  plans: async ({ where, rows, from, list, _ }) => {
    await rows(
      where({ n: _.gte(3) })
        .orderBy('n', 'desc')
        .limit(5),
    )
    await rows(
      where({ k: _.in(['a', 'b']) })
        .orderBy('n', 'asc')
        .limit(5),
    )
    await rows(where({ tags: 'even' }).limit(5))
    await where({ n: _.lt(10) }).count()
    await rows(where({ unindexed: 1 }))
    await list(from().sort({ n: 1 }).limit(5))
    return 'done'
  },
}
