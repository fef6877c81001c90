import { useCommand } from '@client/api'
import { Button, say, TextArea, TextField } from '@client/parts'
import { useState } from 'react'
import { recallMe } from '../me'
import { Trouble } from '../parts/Trouble'
import type { CaseView } from './words'

export interface AnswerFormProps {
  readonly caseId: string
  /** The answer that this one takes the place of. */
  readonly before: CaseView['answer']
  readonly onDone: () => Promise<void>
}

/** The measure, and who is in charge of it. */
export function AnswerForm({ caseId, before, onDone }: AnswerFormProps) {
  const answer = useCommand('staff.answerCase')
  const [measure, setMeasure] = useState(before?.measure ?? '')
  const [inCharge, setInCharge] = useState(before?.inCharge ?? recallMe()?.name ?? '')
  const given = { caseId, measure: measure.trim(), inCharge: inCharge.trim() }
  const run = async () => {
    const outcome = await answer.run(given)
    if (!outcome?.ok) return
    say('已答复，业主看得到')
    await onDone()
  }
  return (
    <>
      <TextArea
        label="处理措施"
        value={measure}
        onChange={setMeasure}
        max={300}
        placeholder="怎么办，什么时候办"
      />
      <TextField label="负责人" value={inCharge} onChange={setInCharge} max={20} />
      <Trouble error={answer.error} />
      <Button kind="primary" busy={answer.busy} disabled={!given.measure || !given.inCharge} onTap={run}>
        答复
      </Button>
    </>
  )
}
