/**
 * The same history under two policies. A policy is a preset or a file; the history is a case file's (YAML, JSON), or one event a line
 * (.jsonl). Without `--now` it is asked at its last event.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { publishedCalendar } from '../../cloudfunctions/_lib/calendar'
import { readLocal } from '../../shared/cases/model'
import type { HistoryEvent } from '../../shared/history/model'
import { ok, type Result, refuse } from '../../shared/kernel/result'
import type { FullPolicy } from '../../shared/policy/full'
import { presetPolicy } from '../../shared/policy/presets'
import { readPolicy } from '../../shared/policy/read'
import { presetNames } from '../../shared/policy/sourced'
import type { Replay } from '../../shared/replay/model'
import { replay } from '../../shared/replay/replay'
import type { Progress } from '../open-project/open'
import { showProgress } from '../open-project/progress'
import { historyOf } from './readHistory'
import { readYaml } from './readYaml'
import { sayFaults } from './sayCase'
import { sayReplay } from './sayReplay'

const usage = '用法：npm run replay -- --history 文件 --policy 制度 --against 制度 [--now 时间] [--json]'

interface Asked {
  readonly history: string
  readonly policy: string
  readonly against: string
  readonly now: string | undefined
  readonly json: boolean
}

function askedIn(args: readonly string[]): Result<Asked> {
  try {
    const { history, policy, against, now, json } = parseArgs({
      args: [...args],
      options: {
        history: { type: 'string' },
        policy: { type: 'string' },
        against: { type: 'string' },
        now: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values
    if (history && policy && against) return ok({ history, policy, against, now, json })
  } catch {
    // an option that there is not, or one without its value: the usage says which there are
  }
  return refuse('BAD_INPUT', usage)
}

function policyOf(name: string): Result<FullPolicy> {
  const preset = presetNames.find((each) => each === name)
  if (preset) return ok(presetPolicy(preset))
  if (!existsSync(name) || !statSync(name).isFile())
    return refuse('NOT_FOUND', `没有这份制度：${name}。写制度文件，或者 ${presetNames.join('、')}`)
  const source = readYaml(readFileSync(name, 'utf8'))
  return source.ok ? readPolicy(source.value.value) : refuse('BAD_INPUT', sayFaults(name, source.faults))
}

/** Smaller files are done before a bar could be read. */
const worthABar = 1_000_000

interface Answer {
  readonly answer: Replay
  readonly a: FullPolicy
  readonly b: FullPolicy
}

async function answerTo(asked: Asked): Promise<Result<Answer>> {
  const [a, b] = [policyOf(asked.policy), policyOf(asked.against)]
  if (!a.ok) return a
  if (!b.ok) return b
  const file = asked.history
  if (!existsSync(file) || !statSync(file).isFile()) return refuse('NOT_FOUND', `没有这份历史：${file}`)
  const shown = showProgress(process.stderr)
  const progress: Progress = statSync(file).size < worthABar ? () => undefined : shown.progress
  const read = await historyOf(file, progress)
  shown.stop()
  if (!read.ok) return read
  const { history, staff } = read.value
  if (history.length === 0) return refuse('BAD_INPUT', `${file} 里没有一件事`)
  const now = asked.now === undefined ? lastOf(history) : readLocal(asked.now)
  if (now === null) return refuse('BAD_INPUT', `时间要写成 2026-11-22 10:30：${asked.now}`)
  // the same project: two policies are compared, not two projects
  const other = { ...b.value, project: a.value.project }
  const going = (done: number) => progress('重演', done, history.length)
  const answer = replay(history, a.value, other, staff, publishedCalendar(), now, going)
  shown.stop()
  return answer.ok ? ok({ answer: answer.value, a: a.value, b: b.value }) : answer
}

const lastOf = (history: readonly HistoryEvent[]): number =>
  history.reduce((last, { at }) => Math.max(last, at), 0)

async function main(): Promise<number> {
  const asked = askedIn(process.argv.slice(2))
  const answered = asked.ok ? await answerTo(asked.value) : asked
  if (!answered.ok) {
    console.error(answered.refusal.say)
    return 2
  }
  const { answer, a, b } = answered.value
  const json = asked.ok && asked.value.json
  console.log(json ? JSON.stringify(answer, null, 2) : sayReplay(answer, a.name, b.name))
  return 0
}

main().then((code) => {
  process.exitCode = code
})
