import { useCommand } from '@client/api'
import { Button, confirm, say, Tap, TextArea } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'
import type { DisputeView } from './words'
import './dispute.scss'

export interface RefusalProps {
  readonly dispute: DisputeView
  /** The last day on which it can be said. */
  readonly until: string
  readonly onDone: () => Promise<void>
}

/** Not accepting a ruling has a price: it is said before, and asked once. */
export function Refusal({ dispute, until, onDone }: RefusalProps) {
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const reply = useCommand('staff.replyToRuling')
  const { id, dispute: which, refusing } = dispute
  const run = async () => {
    if (!(await confirm({ title: '不接受裁定？', text: `${refusing}。`, yes: '不接受', danger: true })))
      return
    const outcome = await reply.run({ customerId: id, dispute: which, accepts: false, why: why.trim() })
    if (!outcome?.ok) return
    say(outcome.data.standing === 'pool' ? '记下了，客户归公共' : '记下了，裁定照样有效')
    await onDone()
  }
  return (
    <View className="dispute-gap">
      <Tap className="dispute-open" onTap={() => setOpen(!open)}>
        {open ? '收起' : '不接受裁定'}
      </Tap>
      {open && (
        <>
          <View className="dispute-note">{`${refusing}。最晚 ${until} 可以提。`}</View>
          <TextArea
            label="为什么不接受"
            value={why}
            onChange={setWhy}
            max={200}
            placeholder="经理和总监会看到"
          />
          <Trouble error={reply.error} />
          <Button kind="danger" busy={reply.busy} disabled={why.trim() === ''} onTap={run}>
            不接受
          </Button>
        </>
      )}
    </View>
  )
}
