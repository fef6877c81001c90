/**
 * What the SDK does, case by case: here through a worker of the local cloud, or, with ANCHANG_WX_ENV set, in this
 * process against a real environment. The same cases must hold in both.
 */
import { randomUUID } from 'node:crypto'
import cloud from 'wx-server-sdk'
import { type Lab, openLab } from './harness'
import { aggregateCases } from './probe/aggregates'
import { documentCases } from './probe/documents'
import { operatorCases } from './probe/operators'
import { type Case, toolsFor } from './probe/tools'
import { transactionCases } from './probe/transactions'

const { ANCHANG_WX_ENV: env, ANCHANG_WX_SECRET_ID: secretId, ANCHANG_WX_SECRET_KEY: secretKey } = process.env

const session = randomUUID().slice(0, 8)
let lab: Lab | undefined

beforeAll(async () => {
  if (env === undefined) lab = await openLab()
  else cloud.init({ env, ...{ secretId, secretKey } })
}, 60_000)

afterAll(() => lab?.close())

function runCase({ name, run }: Case, at: string): Promise<unknown> {
  return lab ? lab.probe(name, undefined, at) : run(toolsFor(cloud, at))
}

const families = {
  documents: documentCases,
  operators: operatorCases,
  aggregates: aggregateCases,
  transactions: transactionCases,
}

describe.each(Object.entries(families))('%s', (family, cases) => {
  test.each(cases.map((each, at) => [each.name, each, at] as const))(
    '%s',
    async (_name, each, at) => {
      const result = await runCase(each, `${session}-${family}-${at}`)
      // As the client gets it: through JSON.
      expect(JSON.parse(JSON.stringify(result))).toEqual(each.expected)
    },
    30_000,
  )
})
