/**
 * `npm run bench:replay [-- REGISTRATIONS]`: replays a seeded history of a tenth and of the whole, three times, each in a process of its
 * own, bundled as it is when deployed. Goal: 1,000,000 registrations with their follow-ups in 60 s and 1 GB, ten times the history in at
 * most 11 times the time. The medians count, since a shared machine is faster at one time than at another.
 */

import type { Measured } from './benchReplayMain'
import { bundled } from './bundled'

const goals = { seconds: 60, megabytes: 1000, times: 11 }
const rounds = 3
const whole = Number(process.argv[2] ?? 1_000_000)
const run = bundled('benchReplayMain')

function measured(registrations: number): Measured {
  const { status, output } = run([String(registrations)], true)
  if (status !== 0) process.exit(status)
  const found: Measured = JSON.parse(output)
  const { events, seconds, megabytes, changed } = found
  console.log(
    `${registrations} 次登记，${events} 件事：${seconds.toFixed(1)} 秒，最多 ${megabytes} MB；归属改变 ${changed.ownership}，佣金改变 ${changed.commission}，逾期改变 ${changed.overdue}`,
  )
  return found
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const found = Array.from({ length: rounds }, () => {
  const tenth = measured(Math.ceil(whole / 10))
  const all = measured(whole)
  return { times: all.seconds / tenth.seconds, seconds: all.seconds, megabytes: all.megabytes }
})
const say = (name: keyof typeof goals, digits: number) =>
  `${median(found.map((round) => round[name])).toFixed(digits)}（目标 ${goals[name]}）`
console.log(
  `中位数：${say('seconds', 1)} 秒，最多 ${say('megabytes', 0)} MB，十倍的历史用了 ${say('times', 1)} 倍的时间`,
)
