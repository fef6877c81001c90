/** One build at a time on a machine: two would overwrite each other's output and cache. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './inputs'

const file = join(root, '.cache', 'build', 'lock')
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Takes the lock, unless a process holds it that is still running. */
function taken(): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function holderIsGone(): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return false
  } catch {
    return true
  }
}

/** Runs the work as soon as no other build runs; `waiting` is told once if one does. */
export async function alone(work: () => Promise<void>, waiting: () => void): Promise<void> {
  mkdirSync(join(file, '..'), { recursive: true })
  let told = false
  while (!taken()) {
    if (holderIsGone()) rmSync(file, { force: true })
    else if (!told) {
      waiting()
      told = true
    }
    await pause(200)
  }
  try {
    await work()
  } finally {
    rmSync(file, { force: true })
  }
}
