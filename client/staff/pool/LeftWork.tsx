import { Button, Pick, Row, Section } from '@client/parts'
import { useRef, useState } from 'react'
import type { Leaver } from './words'

export interface LeftWorkProps {
  readonly title: string
  /** 单, 套. */
  readonly counter: string
  readonly work: Leaver['cases']
  /** Hands one of them over; false when it did not work. */
  readonly onStep: (id: string, to: string) => Promise<boolean>
  /** Fetches what is left. */
  readonly onMoved: () => Promise<void>
}

/** What goes to one colleague besides the customers: cases, or steps of deals; one after the other, and it can be stopped. */
export function LeftWork({ title, counter, work, onStep, onMoved }: LeftWorkProps) {
  const { left, rows, receivers } = work
  const [to, setTo] = useState<string | null>(receivers[0]?.id ?? null)
  const [done, setDone] = useState<number | null>(null)
  const stopped = useRef(false)
  if (left === 0) return null
  const run = async () => {
    if (to === null) return
    stopped.current = false
    for (const [at, { id }] of rows.entries()) {
      setDone(at)
      if (stopped.current || !(await onStep(id, to))) break
    }
    await onMoved()
    setDone(null)
  }
  return (
    <Section title={title} aside={`还有 ${left} ${counter}`}>
      {rows.map(({ id, label }) => (
        <Row key={id} label={label}>
          {''}
        </Row>
      ))}
      {receivers.length === 0 ? (
        <Row label="没有人可以接手">请先让同岗位的同事入职</Row>
      ) : (
        <Pick label="给谁接着办" options={receivers} value={to} onChange={setTo} />
      )}
      {done === null ? (
        <Button kind="primary" disabled={to === null} onTap={run}>
          {`移交这 ${rows.length} ${counter}`}
        </Button>
      ) : (
        <Button
          onTap={() => {
            stopped.current = true
          }}
        >
          {`正在移交第 ${done + 1} / ${rows.length} ${counter}，停一下`}
        </Button>
      )}
    </Section>
  )
}
