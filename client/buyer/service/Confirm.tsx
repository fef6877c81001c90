import { useCommand } from '@client/api'
import { Button, Failure, Stars, say, TextArea } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import './verdict.scss'

export interface ConfirmProps {
  readonly caseId: string
  readonly onDone: () => void
  readonly onUnhappy: () => void
}

/** What the chosen stars ask for, in words. */
function hint(stars: number, tried: boolean): string | null {
  if (stars === 0) return tried ? '请先点几颗星' : null
  return stars <= 2 ? '还不满意的话，可以重新打开，我们接着办。' : null
}

export function Confirm({ caseId, onDone, onUnhappy }: ConfirmProps) {
  const { run, busy, error, retry } = useCommand('buyer.confirmCase')
  const [stars, setStars] = useState(0)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const said = hint(stars, tried)

  const finish = async (sent: ReturnType<typeof run>) => {
    if (!(await sent)?.ok) return
    say('谢谢您的评价')
    onDone()
  }
  const confirm = () => {
    setTried(true)
    if (stars > 0) finish(run({ caseId, stars, words: words.trim() }))
  }
  return (
    <>
      <Stars value={stars} onChange={setStars} />
      {said && <View className={stars === 0 ? 'verdict-hint verdict-alert' : 'verdict-hint'}>{said}</View>}
      <TextArea label="想说的话（可以不写）" value={words} onChange={setWords} max={200} />
      {error && <Failure error={error} onRetry={() => finish(retry())} busy={busy} />}
      <View className="verdict-buttons">
        <Button kind="primary" onTap={confirm} busy={busy}>
          满意，确认
        </Button>
        <Button onTap={onUnhappy} disabled={busy}>
          不满意，重新打开
        </Button>
      </View>
    </>
  )
}
