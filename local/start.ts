/** `npm start`: the whole office on this machine. Opens the sample project where no project is open yet, then serves it. */
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf } from '@shared/kernel/time'
import { collections } from '../cloudfunctions/_lib/collections'
import { openCloud, PortTakenError, StoreError, storeCodes } from './cloud'
import { showProgress } from './open-project/progress'
import { openSink } from './open-project/sink'
import { peopleFile, readPeople, savePeople } from './people'
import { samplePeople } from './sample/accounts'
import { openSample } from './sample/openSample'

const help = `Starts anchang on this machine.

  npm start -- [--port N] [--data DIR] [--fresh]

  --port N    the port of the web page, 8080 if left out; 0 takes any free one
  --data DIR  where everything is kept, .data if left out
  --fresh     forgets what is kept there, and opens the sample project anew
`

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const root = join(__dirname, '..')

/** What the local cloud keeps in its data folder. */
const ours = [
  'cloud.sqlite',
  'cloud.sqlite-wal',
  'cloud.sqlite-shm',
  'files',
  'functions.log',
  'secret',
  peopleFile,
]

/** The seed of the sample project: the same people for everybody. */
const seed = 1

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      data: { type: 'string', default: '.data' },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error('--port takes a number from 0 to 65535.')
  return { ...values, port, dataDir: resolve(values.data) }
}

/** Opens the sample where no project is open; gives the name of the project that is. */
async function ensureProject(dataDir: string, fresh: boolean): Promise<void> {
  mkdirSync(dataDir, { recursive: true })
  // Only what is ours is removed: the folder may be anybody's.
  if (fresh) for (const name of ours) rmSync(join(dataDir, name), { recursive: true, force: true })
  const sink = openSink(dataDir, Date.now)
  try {
    const open = sink.openProject()
    if (open?.readable) return say(`The project in ${dataDir} is ${open.name}.`)
    if (open) {
      throw new Error(
        `The project ${open.name} in ${dataDir} was opened by another version, which kept its regulation otherwise.\nForget it and open the sample anew: npm start -- --fresh\nOr open your own tables anew: npm run open-project -- … --fresh`,
      )
    }
    say('Opening the sample project …')
    const shown = showProgress(process.stdout)
    const docs = await openSample(sink, { today: dayOf(Date.now()), seed, progress: shown.progress })
    shown.stop()
    savePeople(dataDir, samplePeople(docs))
  } finally {
    sink.close()
  }
}

async function main(): Promise<void> {
  const options = readOptions()
  if (options.help) return void process.stdout.write(help)
  const pageDir = join(root, 'dist/h5')
  if (!existsSync(join(pageDir, 'index.html')))
    throw new Error('The web page is not built. Run: npm run build')

  await ensureProject(options.dataDir, options.fresh)
  const people = readPeople(options.dataDir)
  const cloud = await openCloud({
    dataDir: options.dataDir,
    functionsDir: join(root, 'dist/cloudfunctions'),
    collections,
    pageDir,
    people: async () => people,
    port: options.port,
    timers: true,
  })
  const stop = () => {
    say('\nStopping …')
    void cloud.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)

  say(
    `\nanchang is open:  ${cloud.url}/sign-in\nChoose whom to enter as. Ctrl-C stops it; what you did is kept in ${options.dataDir}.`,
  )
}

/** What went wrong, and what to do. */
function sayError(error: unknown): string {
  if (error instanceof PortTakenError) {
    return `${error.message}\nStop that one, or choose another port: npm start -- --port 8081`
  }
  if (error instanceof StoreError && error.code === storeCodes.inUse) {
    return `${error.message}\nanchang is running there already. Stop it, or choose another folder: npm start -- --data DIR`
  }
  return error instanceof Error ? error.message : String(error)
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${sayError(error)}\n`)
  process.exit(1)
})
