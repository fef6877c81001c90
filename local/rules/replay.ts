/**
 * `npm run replay -- --history FILE --policy A --against B [--now "2026-11-22 10:30"] [--json]`: the same history under two policies. A and B are
 * presets or policy files; the history is a case file's (YAML, JSON), or one event a line (.jsonl).
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { publishedCalendar } from '../../cloudfunctions/_lib/calendar'
import { type CaseEvent, caseEvent, withIds } from '../../shared/cases/history'
import { readLocal } from '../../shared/cases/model'
import type { HistoryEvent } from '../../shared/history/model'
import { ok, type Result, refuse } from '../../shared/kernel/result'
import type { FullPolicy } from '../../shared/policy/full'
import { presetPolicy } from '../../shared/policy/presets'
import { readPolicy } from '../../shared/policy/read'
import { presetNames } from '../../shared/policy/sourced'
import { replay } from '../../shared/replay/replay'
import { check, readYaml } from './readYaml'
import { sayFaults } from './sayCase'
import { sayReplay } from './sayReplay'

const told = z.object({ history: z.array(caseEvent), staff: z.exactOptional(z.array(z.string())) })

function policyOf(name: string): Result<FullPolicy> {
  const preset = presetNames.find((each) => each === name)
  if (preset) return ok(presetPolicy(preset))
  if (!existsSync(name)) return refuse('NOT_FOUND', `没有这份制度：${name}`)
  const source = readYaml(readFileSync(name, 'utf8'))
  return source.ok ? readPolicy(source.value.value) : refuse('BAD_INPUT', sayFaults(name, source.faults))
}

interface Told {
  readonly history: readonly HistoryEvent[]
  readonly staff: readonly string[]
}

async function historyOf(file: string): Promise<Result<Told>> {
  if (!existsSync(file)) return refuse('NOT_FOUND', `没有这份历史：${file}`)
  if (file.endsWith('.jsonl')) return linesOf(file)
  const source = readYaml(readFileSync(file, 'utf8'))
  if (!source.ok) return refuse('BAD_INPUT', sayFaults(file, source.faults))
  const { value } = source.value
  const read = check(told, Array.isArray(value) ? { history: value } : value, source.value)
  if (!read.ok) return refuse('BAD_INPUT', sayFaults(file, read.faults))
  const history = withIds(read.value.history)
  return ok({ history, staff: read.value.staff ?? staffIn(history) })
}

async function linesOf(file: string): Promise<Result<Told>> {
  const events: CaseEvent[] = []
  let line = 0
  for await (const text of createInterface({ input: createReadStream(file, 'utf8') })) {
    line += 1
    if (text.trim() === '') continue
    const event = caseEvent.safeParse(parsed(text))
    if (!event.success) return refuse('BAD_INPUT', `${file}:${line} ${z.prettifyError(event.error)}`)
    events.push(event.data)
  }
  const history = withIds(events)
  return ok({ history, staff: staffIn(history) })
}

/** A line of JSON; nothing where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Everybody who did something, where no roster is given. */
const staffIn = (history: readonly HistoryEvent[]): string[] => [
  ...new Set(
    history.flatMap((event) => [
      ...(event.type === 'staff' ? [event.who] : []),
      ...(event.type === 'registered' || event.type === 'received' || event.type === 'followedUp'
        ? [event.by]
        : []),
      ...(event.type === 'deposited' ? [event.receivedBy] : []),
      ...(event.type === 'contracted' ? [event.closedBy] : []),
    ]),
  ),
]

const { values } = parseArgs({
  options: {
    history: { type: 'string' },
    policy: { type: 'string' },
    against: { type: 'string' },
    now: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

async function main(): Promise<number> {
  const { history: file, policy, against, now, json } = values
  if (!file || !policy || !against) {
    console.error('用法：npm run replay -- --history 文件 --policy 制度 --against 制度 [--now 时间] [--json]')
    return 2
  }
  const [a, b, read] = [policyOf(policy), policyOf(against), await historyOf(file)]
  for (const each of [a, b, read]) if (!each.ok) console.error(each.refusal.say)
  if (!a.ok || !b.ok || !read.ok) return 2
  const { history, staff } = read.value
  const at = now === undefined ? lastOf(history) : readLocal(now)
  if (at === null) {
    console.error(`时间要写成 2026-11-22 10:30：${now}`)
    return 2
  }
  // the same project: two policies are compared, not two projects
  const other = { ...b.value, project: a.value.project }
  const answer = replay(history, a.value, other, staff, publishedCalendar(), at)
  if (!answer.ok) {
    console.error(answer.refusal.say)
    return 2
  }
  console.log(
    json ? JSON.stringify(answer.value, null, 2) : sayReplay(answer.value, a.value.name, b.value.name),
  )
  return 0
}

const lastOf = (history: readonly HistoryEvent[]): number =>
  history.reduce((last, { at }) => Math.max(last, at), 0)

main().then((code) => {
  process.exitCode = code
})
