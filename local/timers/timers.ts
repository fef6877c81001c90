/** Fires the timer triggers of config.json: seven fields, in UTC+8 whatever the machine's zone is. */
import { Cron } from 'croner'
import type { FunctionConfig, Trigger } from '../runtime/config'

/** WeChat counts in Chinese time, which has no summer time. */
const UTC_OFFSET_MINUTES = 480

export interface TimerEvent {
  readonly Type: 'Timer'
  readonly TriggerName: string
  readonly Time: string
  readonly Message: string
}

export const timerEvent = (trigger: Trigger, now: number): TimerEvent => ({
  Type: 'Timer',
  TriggerName: trigger.name,
  Time: new Date(now).toISOString(),
  Message: '',
})

/** Croner wants the weekday last but one and no `?`; so does WeChat: second minute hour day month weekday year. */
export function schedule(trigger: Trigger, fire: () => void, paused = false): Cron {
  return new Cron(
    trigger.config,
    { mode: '7-part', utcOffset: UTC_OFFSET_MINUTES, unref: true, paused },
    fire,
  )
}

export class Timers {
  private readonly jobs: Cron[]

  constructor(functions: Iterable<FunctionConfig>, fire: (fn: string, trigger: Trigger) => void) {
    this.jobs = [...functions].flatMap(({ name, triggers }) =>
      triggers
        .filter(({ type }) => type === 'timer')
        .map((trigger) => schedule(trigger, () => fire(name, trigger))),
    )
  }

  stop(): void {
    for (const job of this.jobs) job.stop()
  }
}
