/** Opens a local cloud with the probe function in it, bundled as a function is deployed, in a directory of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { type Cloud, type CloudOptions, openCloud } from '../../../local/cloud'
import { specs } from './specs'

const TRIGGER = { name: 'tick', type: 'timer', config: '0 30 7 * * * *' }
const OPENAPI = [
  'security.msgSecCheck',
  'security.mediaCheckAsync',
  'subscribeMessage.send',
  'phonenumber.getPhoneNumber',
  'wxacode.createQRCode',
]

export function bundleProbe(functionsDir: string, name = 'probe', config: object = {}): void {
  const folder = join(functionsDir, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
  buildSync({
    entryPoints: [join(__dirname, 'probe', 'index.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    outfile: join(folder, 'index.js'),
    logLevel: 'error',
  })
}

export interface Lab {
  readonly cloud: Cloud
  readonly dataDir: string
  readonly functionsDir: string
  /** Runs a case or a probe as a person; every call has its own documents. */
  readonly probe: (name: string, input?: unknown, run?: string) => Promise<unknown>
  /** Closes the cloud and opens another over the same data. */
  readonly reopened: () => Promise<Cloud>
  readonly close: () => Promise<void>
}

export const PERSON = { openid: 'oPerson' }

export async function openLab(options: Partial<CloudOptions> = {}): Promise<Lab> {
  const directory = mkdtempSync(join(tmpdir(), 'conformance-'))
  const [functionsDir, dataDir] = [join(directory, 'functions'), join(directory, 'data')]
  bundleProbe(functionsDir, 'probe', {
    timeout: 20,
    memorySize: 256,
    triggers: [TRIGGER],
    permissions: { openapi: OPENAPI },
  })
  bundleProbe(functionsDir, 'other', { timeout: 1, memorySize: 64 })
  const open = () => openCloud({ dataDir, functionsDir, collections: specs, ...options })
  let cloud = await open()
  let runs = 0
  return {
    get cloud() {
      return cloud
    },
    dataDir,
    functionsDir,
    probe: (name, input, run = `run${++runs}`) => cloud.invoke('probe', { name, run, input }, PERSON),
    reopened: async () => {
      await cloud.close()
      cloud = await open()
      return cloud
    },
    close: async () => {
      await cloud.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
