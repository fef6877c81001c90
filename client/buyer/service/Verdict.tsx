import { Card, Section } from '@client/parts'
import { useState } from 'react'
import { Confirm } from './Confirm'
import { Reopen } from './Reopen'

export interface VerdictProps {
  readonly caseId: string
  readonly onDone: () => void
}

/** The buyer has the last word: it is done, or it is not. */
export function Verdict({ caseId, onDone }: VerdictProps) {
  const [reopening, setReopening] = useState(false)
  return (
    <Section title={reopening ? '哪里还没办好？' : '办好了吗？'}>
      <Card>
        {reopening ? (
          <Reopen caseId={caseId} onDone={onDone} onBack={() => setReopening(false)} />
        ) : (
          <Confirm caseId={caseId} onDone={onDone} onUnhappy={() => setReopening(true)} />
        )}
      </Card>
    </Section>
  )
}
