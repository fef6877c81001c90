import { useCommand } from '@client/api'
import { Button, ButtonRow, say, TextArea } from '@client/parts'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'

export interface CloseFormProps {
  readonly caseId: string
  readonly onDone: () => Promise<void>
  readonly onAnswerAgain: () => void
}

/** What was done; the buyer has the last word. */
export function CloseForm({ caseId, onDone, onAnswerAgain }: CloseFormProps) {
  const close = useCommand('staff.closeCase')
  const [result, setResult] = useState('')
  const run = async () => {
    const outcome = await close.run({ caseId, result: result.trim() })
    if (!outcome?.ok) return
    say('已结案，等业主确认')
    await onDone()
  }
  return (
    <>
      <TextArea
        label="处理结果"
        value={result}
        onChange={setResult}
        max={300}
        placeholder="做了什么，现在怎么样"
      />
      <Trouble error={close.error} />
      <ButtonRow>
        <Button onTap={onAnswerAgain}>改答复</Button>
        <Button kind="primary" busy={close.busy} disabled={!result.trim()} onTap={run}>
          结案
        </Button>
      </ButtonRow>
    </>
  )
}
