import { useCommand } from '@client/api'
import { Button, ButtonRow, Failure, say, TextArea } from '@client/parts'
import { useState } from 'react'

export interface ReopenProps {
  readonly caseId: string
  readonly onDone: () => void
  readonly onBack: () => void
}

/** Not done yet: why, in a sentence; then all clocks start again. */
export function Reopen({ caseId, onDone, onBack }: ReopenProps) {
  const { run, busy, error, retry } = useCommand('buyer.reopenCase')
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)

  const finish = async (sent: ReturnType<typeof run>) => {
    if (!(await sent)?.ok) return
    say('重新打开了，时间从现在算起')
    onDone()
  }
  const reopen = () => {
    setTried(true)
    if (why.trim()) finish(run({ caseId, why: why.trim() }))
  }
  return (
    <>
      <TextArea
        label="说一句就行"
        value={why}
        onChange={setWhy}
        max={200}
        placeholder="比如：还在漏水"
        error={tried && !why.trim() ? '请写一句哪里没办好' : undefined}
      />
      {error && <Failure error={error} onRetry={() => finish(retry())} busy={busy} />}
      <ButtonRow>
        <Button kind="primary" onTap={reopen} busy={busy}>
          重新打开
        </Button>
        <Button onTap={onBack} disabled={busy}>
          返回
        </Button>
      </ButtonRow>
    </>
  )
}
