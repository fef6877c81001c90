/** Reads a history: a case file's (YAML, JSON), or one event a line (.jsonl). */
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import { caseEvent, withIds } from '../../shared/cases/history'
import type { HistoryEvent } from '../../shared/history/model'
import { ok, type Result, refuse } from '../../shared/kernel/result'
import type { Progress } from '../open-project/open'
import { check, type Read, readYaml, type Source, sayPath } from './readYaml'
import { sayFaults } from './sayCase'

const told = z.object({ history: z.array(caseEvent), staff: z.exactOptional(z.array(z.string())) })

export interface Told {
  readonly history: readonly HistoryEvent[]
  readonly staff: readonly string[]
}

export async function historyOf(file: string, progress: Progress): Promise<Result<Told>> {
  if (file.endsWith('.jsonl')) return linesOf(file, progress)
  const source = readYaml(readFileSync(file, 'utf8'))
  if (!source.ok) return refuse('BAD_INPUT', sayFaults(file, source.faults))
  const { value } = source.value
  const read = check(told, Array.isArray(value) ? { history: value } : value, source.value)
  if (!read.ok) return refuse('BAD_INPUT', sayFaults(file, read.faults))
  const history = withIds(read.value.history)
  return ok({ history, staff: read.value.staff ?? staffIn(history) })
}

/** A long history has as many lines as events: they are read one by one. */
async function linesOf(file: string, progress: Progress): Promise<Result<Told>> {
  const history: HistoryEvent[] = []
  const stream = createReadStream(file, 'utf8')
  const { size } = statSync(file)
  let line = 0
  for await (const text of createInterface({ input: stream })) {
    line += 1
    if (line % 10_000 === 0) progress('读取', stream.bytesRead, size)
    if (text.trim() === '') continue
    const source = lineSource(text, line)
    const event = source.ok ? check(caseEvent, source.value.value, source.value) : source
    if (!event.ok) return refuse('BAD_INPUT', sayFaults(file, event.faults))
    const { id = `e${history.length + 1}` } = event.value
    history.push({ ...event.value, id })
  }
  progress('读取', size, size)
  return ok({ history, staff: staffIn(history) })
}

/** A line of JSON, whose fields stand in that line. */
function lineSource(text: string, line: number): Read<Source> {
  const faultAt: Source['faultAt'] = (path, say, key) => ({
    line,
    column: 1,
    field: sayPath(key === undefined ? path : [...path, key]),
    say,
  })
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value: { value, faultAt } }
  } catch {
    return { ok: false, faults: [faultAt([], '不是正确的 JSON，一行要写完整的一件事')] }
  }
}

/** Everybody who did something, where no roster is given. */
function staffIn(history: readonly HistoryEvent[]): readonly string[] {
  const staff = new Set<string>()
  for (const event of history) {
    if (event.type === 'staff') staff.add(event.who)
    if (event.type === 'registered' || event.type === 'received' || event.type === 'followedUp')
      staff.add(event.by)
    if (event.type === 'deposited') staff.add(event.receivedBy)
    if (event.type === 'contracted') staff.add(event.closedBy)
  }
  return [...staff]
}
