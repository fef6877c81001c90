/** `npm run deploy:database`: prints what a cloud environment must hold, or brings one to it. */
import { parseArgs } from 'node:util'
import { collections } from '../../cloudfunctions/_lib/collections'
import { applyPlan, type Manager } from './apply'
import { planOf, sayPlan } from './plan'

const help = `Collections, indexes and permissions of a cloud environment.

  npm run deploy:database -- --plan       prints what there must be, and changes nothing
  npm run deploy:database -- --env ENV    creates what is missing in ENV, and closes it to clients

The second needs TENCENT_SECRET_ID and TENCENT_SECRET_KEY in the environment, and a package for this one step:
  npm install --no-save @cloudbase/manager-node
`

const isManager = (value: unknown): value is Manager =>
  typeof value === 'object' && value !== null && 'database' in value && 'commonService' in value

async function openManager(envId: string): Promise<Manager> {
  const { TENCENT_SECRET_ID: secretId, TENCENT_SECRET_KEY: secretKey } = process.env
  if (!secretId || !secretKey) throw new Error('Set TENCENT_SECRET_ID and TENCENT_SECRET_KEY first.')
  // A name that is not known before it runs: the package is no dependency of this program.
  const name: string = '@cloudbase/manager-node'
  const loaded: { readonly default?: unknown } = await import(name).catch(() => {
    throw new Error(`${name} is not installed. It is needed for this one step: npm install --no-save ${name}`)
  })
  const made: unknown =
    typeof loaded.default === 'function'
      ? Reflect.construct(loaded.default, [{ secretId, secretKey, envId }])
      : undefined
  if (!isManager(made)) throw new Error(`${name} is not the package that this was written for (5.6).`)
  return made
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { plan: { type: 'boolean', default: false }, env: { type: 'string' } },
  })
  const plan = planOf(collections)
  if (values.plan) return void process.stdout.write(sayPlan(plan))
  if (values.env === undefined) return void process.stdout.write(help)
  const manager = await openManager(values.env)
  await applyPlan(plan, manager, values.env, (line) => process.stdout.write(`${line}\n`))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
