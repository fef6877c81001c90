import { useCommand } from '@client/api'
import { Button, Chips, confirm, Pick, Section, say, TextArea } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DisputeView } from '../../staff/disputes/words'
import { Trouble } from '../../staff/parts/Trouble'
import '../../staff/disputes/dispute.scss'

export interface DecideFormProps {
  readonly dispute: DisputeView
  readonly file: NonNullable<DisputeView['file']>
  readonly onDone: () => Promise<void>
}

const nobody = { id: '', name: '没有人' }

/** To whom, and why where it is not what was proposed. Whoever rules is asked once: the ownership follows at once. */
export function DecideForm({ dispute, file, onDone }: DecideFormProps) {
  const { id, dispute: which, may, claimants, proposal, refusing } = dispute
  const propose = useCommand('staff.proposeRuling')
  const rule = useCommand('staff.ruleDispute')
  const expected =
    may.rule && proposal ? claimants.find(({ name }) => name === proposal.to)?.id : file.proposed?.id
  const [to, setTo] = useState<string | null>(expected ?? null)
  const [why, setWhy] = useState('')
  const [causedBy, setCausedBy] = useState('')
  const name = claimants.find((each) => each.id === to)?.name ?? ''
  const needsWhy = to !== null && to !== expected
  const missing = to === null ? '归谁' : needsWhy && why.trim() === '' ? '理由' : null

  const run = async () => {
    if (to === null) return
    const deciding = { customerId: id, dispute: which, to, why: why.trim(), seen: proposal?.id ?? null }
    if (!may.rule) {
      const outcome = await propose.run(deciding)
      if (!outcome?.ok) return
      say(`提出了归${name}，等裁定`)
      return onDone()
    }
    const text = `归属马上改好，各方都会收到消息。${refusing}。`
    if (!(await confirm({ title: `裁定归${name}？`, text, yes: '裁定' }))) return
    const outcome = await rule.run({ ...deciding, causedBy: causedBy === '' ? null : causedBy })
    if (!outcome?.ok) return
    say(`裁定了，归${name}`)
    await onDone()
  }
  return (
    <Section title={may.rule ? '裁定' : proposal ? '改处理意见' : '提出处理意见'}>
      <Chips
        label="归谁"
        options={claimants.map((each) => ({ value: each.id, label: each.name }))}
        value={to}
        onChange={setTo}
      />
      <TextArea
        label={needsWhy ? '理由（和推算的不同，要写明）' : '理由'}
        value={why}
        onChange={setWhy}
        max={200}
        placeholder={needsWhy ? '为什么这样判' : '可以不写，就按上面列出的依据'}
      />
      {may.rule && file.warning !== null && (
        <>
          <Pick
            label="谁引起了争议"
            options={[nobody, ...claimants]}
            value={causedBy}
            onChange={setCausedBy}
          />
          {causedBy !== '' && <View className="dispute-note">{`记一次警告，依据${file.warning}`}</View>}
        </>
      )}
      <Trouble error={propose.error ?? rule.error} />
      <Button kind="primary" busy={propose.busy || rule.busy} disabled={missing !== null} onTap={run}>
        {missing ? `还差：${missing}` : may.rule ? `裁定归${name}` : `提出归${name}`}
      </Button>
    </Section>
  )
}
