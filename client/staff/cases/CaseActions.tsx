import { Section } from '@client/parts'
import { useState } from 'react'
import { Acknowledge } from './Acknowledge'
import { AnswerForm } from './AnswerForm'
import { CloseForm } from './CloseForm'
import type { CaseView } from './words'

export interface CaseActionsProps {
  readonly view: CaseView
  readonly onDone: () => Promise<void>
}

/** What the officer can do now, and nothing else. */
export function CaseActions({ view, onDone }: CaseActionsProps) {
  const { id, status, answer } = view
  const [again, setAgain] = useState(false)
  const done = async () => {
    setAgain(false)
    await onDone()
  }
  if (status === 'open') return <Acknowledge caseId={id} onDone={done} />
  if (status === 'acknowledged' || (status === 'answered' && again)) {
    return (
      <Section title="答复业主">
        <AnswerForm caseId={id} before={answer} onDone={done} />
      </Section>
    )
  }
  if (status !== 'answered') return null
  return (
    <Section title="结案">
      <CloseForm caseId={id} onDone={done} onAnswerAgain={() => setAgain(true)} />
    </Section>
  )
}
