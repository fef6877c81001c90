import { schedule, timerEvent } from './timers'

const trigger = (config: string) => ({ name: 'tick', type: 'timer', config })

const next = (config: string, from: string) => {
  const job = schedule(trigger(config), () => undefined, true)
  const at = job.nextRun(new Date(from))
  job.stop()
  return at?.toISOString()
}

test.each([
  ['every day at 7:30 Chinese time', '0 30 7 * * * *', '2026-03-01T00:00:00Z', '2026-03-01T23:30:00.000Z'],
  ['every five minutes', '0 */5 * * * * *', '2026-03-01T00:01:00Z', '2026-03-01T00:05:00.000Z'],
  ['Mondays at midnight', '0 0 0 * * 1 *', '2026-03-01T00:00:00Z', '2026-03-01T16:00:00.000Z'],
  ['in one year only', '0 0 9 1 1 * 2028', '2026-03-01T00:00:00Z', '2028-01-01T01:00:00.000Z'],
])('%s', (_name, config, from, expected) => {
  expect(next(config, from)).toBe(expected)
})

test('the event is that of the cloud', () => {
  expect(timerEvent(trigger('0 30 7 * * * *'), 0)).toMatchObject({
    Type: 'Timer',
    TriggerName: 'tick',
    Time: '1970-01-01T00:00:00.000Z',
  })
})
