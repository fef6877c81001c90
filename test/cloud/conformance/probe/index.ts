/** The function under test: runs one case with the real SDK, wherever it is deployed. */
import cloud from 'wx-server-sdk'
import { aggregateCases } from './aggregates'
import { documentCases } from './documents'
import { operatorCases } from './operators'
import { serviceProbes } from './services'
import { toolsFor } from './tools'
import { transactionCases } from './transactions'

// The SDK's types say that this is text; it is a symbol.
const current: object = { env: cloud.DYNAMIC_CURRENT_ENV }
cloud.init(current)

const cases = [...documentCases, ...operatorCases, ...aggregateCases, ...transactionCases]

interface Event {
  readonly name: string
  readonly run: string
  readonly input?: unknown
}

export async function main({ name, run, input }: Event): Promise<unknown> {
  const service = serviceProbes[name]
  if (service) return service(toolsFor(cloud, run), input)
  const found = cases.find((each) => each.name === name)
  if (!found) throw new Error(`no case named ${name}`)
  return found.run(toolsFor(cloud, run))
}
