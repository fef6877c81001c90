import { useCommand } from '@client/api'
import { Button, say } from '@client/parts'
import { Trouble } from '../parts/Trouble'

export interface AcknowledgeProps {
  readonly caseId: string
  readonly onDone: () => Promise<void>
}

/** One tap: the officer has it, and the buyer knows. */
export function Acknowledge({ caseId, onDone }: AcknowledgeProps) {
  const acknowledge = useCommand('staff.acknowledgeCase')
  const run = async () => {
    const outcome = await acknowledge.run({ caseId })
    if (!outcome?.ok) return
    say('已受理，业主看得到')
    await onDone()
  }
  return (
    <>
      <Trouble error={acknowledge.error} />
      <Button kind="primary" busy={acknowledge.busy} onTap={run}>
        受理
      </Button>
    </>
  )
}
