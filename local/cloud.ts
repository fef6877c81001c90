/** The WeChat cloud on one machine: opens its parts over one data directory, and closes them. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectionSpecs } from '../cloudfunctions/_lib/collections'
import { Clock } from './clock'
import { Counter, type InvocationCount } from './counter'
import { type Fault, Faults } from './faults'
import { readFunctions } from './runtime/config'
import { FunctionError } from './runtime/errors'
import { type LogLine, Logs } from './runtime/logs'
import { type Identity, type Outcome, Runtime } from './runtime/runtime'
import { Store } from './store/store'
import { answerDatabase, databaseActions } from './wire/database'
import { functionsFamily } from './wire/functions'
import { Wire } from './wire/wire'

export async function openCloud(o: { dataDir: string; functionsDir: string; collections: CollectionSpecs }) {
  mkdirSync(o.dataDir, { recursive: true })
  const clock = new Clock()
  const counter = new Counter()
  const store = new Store(join(o.dataDir, 'cloud.sqlite'), o.collections, clock.now)
  const faults = new Faults(
    () => store.transactions.abortAll(),
    () => undefined,
  )
  const logs = new Logs(join(o.dataDir, 'functions.log'), clock.now)
  let port = 0
  const runtime: Runtime = new Runtime({
    functions: readFunctions(o.functionsDir),
    appid: 'wxlocal',
    envId: 'local',
    workersPerFunction: 4,
    clock,
    counter,
    faults,
    logs,
    environment: () => ({
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'local',
      SCF_NAMESPACE: 'local',
      TCB_ENV: 'local',
    }),
  })
  const actions = databaseActions(store, clock.now)
  const wire = new Wire({
    runtime,
    families: new Map([
      ['database', (request) => answerDatabase(store, actions, request)],
      ['functions', functionsFamily(() => runtime)],
    ]),
    upload: async () => ({ status: 403, body: '' }),
  })
  port = await wire.listen()
  return {
    runtime,
    store,
    logs,
    counter,
    faults,
    clock,
    close: async () => {
      await runtime.close()
      await wire.close()
      store.close()
      await logs.close()
    },
  }
}
