import { useCommand } from '@client/api'
import { Button, ButtonRow, say, TextArea } from '@client/parts'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'

export interface AnswerProps {
  readonly who: string
  readonly month: string
  /** What was looked at. */
  readonly version: number
  readonly onDone: () => Promise<void>
}

/** The planner takes the files over, or returns them with what is missing. */
export function Answer({ who, month, version, onDone }: AnswerProps) {
  const { run, busy, error } = useCommand('staff.takeFiles')
  const [note, setNote] = useState('')
  const answer = async (takes: boolean) => {
    const outcome = await run({ who, month, version, takes, note: note.trim() })
    if (!outcome) return
    if (!outcome.ok) {
      if (outcome.error.code === 'CONFLICT') await onDone()
      return
    }
    say(takes ? '接收了' : '退回了，顾问会收到')
    await onDone()
  }
  return (
    <>
      <TextArea
        label="缺什么（退回时要写）"
        value={note}
        onChange={setNote}
        max={200}
        placeholder="例如：两份没有写预算"
      />
      <Trouble error={error} />
      <ButtonRow>
        <Button disabled={!note.trim()} busy={busy} onTap={() => answer(false)}>
          退回
        </Button>
        <Button kind="primary" busy={busy} onTap={() => answer(true)}>
          接收
        </Button>
      </ButtonRow>
    </>
  )
}
