import { useCommand } from '@client/api'
import { now } from '@client/clock'
import { Button, ButtonRow, say } from '@client/parts'
import { levelNames } from '@shared/customer/model'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import type { File } from '../logged'
import { iAm } from '../me'
import { Trouble } from '../parts/Trouble'
import { Why } from './Why'

export interface ProposalProps {
  readonly customerId: string
  readonly proposal: NonNullable<File['grading']['proposal']>
  readonly onDone: () => Promise<void>
}

/** A change of level that waits: everybody who sees the file reads it, the manager decides. */
export function Proposal({ customerId, proposal, onDone }: ProposalProps) {
  const decide = useCommand('staff.decideLevel')
  const { id, at, by, to, why, because } = proposal
  const run = async (approved: boolean) => {
    const outcome = await decide.run({ customerId, proposal: id, approved })
    if (!outcome?.ok) return
    say(approved ? `级别改为${levelNames[to]}` : '级别没有改')
    await onDone()
  }
  return (
    <View className="file-frequency">
      <View>
        {by}申请改为{levelNames[to]}：{why}
      </View>
      <View className="file-why">{sayWhen(at, now())} · 等经理审批</View>
      <Why label="按什么标准" because={because} />
      <Trouble error={decide.error} />
      {iAm('manager') && (
        <ButtonRow>
          <Button busy={decide.busy} onTap={() => run(false)}>
            不同意
          </Button>
          <Button kind="primary" busy={decide.busy} onTap={() => run(true)}>
            同意
          </Button>
        </ButtonRow>
      )}
    </View>
  )
}
