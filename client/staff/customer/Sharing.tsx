import { useCommand } from '@client/api'
import { now } from '@client/clock'
import { Button, ButtonRow, Card, confirm, Section, say } from '@client/parts'
import { dayOf, sayDate, sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { openShareForm } from '../go'
import type { File } from '../logged'
import { Trouble } from '../parts/Trouble'

export interface SharingProps {
  readonly file: File
  readonly onChanged: () => Promise<void>
}

type Share = File['sharing']['shares'][number]

/** Who else reads the file, by whose word, until when, and on which days they did. */
export function Sharing({ file: { id, sharing }, onChanged }: SharingProps) {
  const { shares, mayAsk } = sharing
  if (shares.length === 0 && !mayAsk) return null
  return (
    <Section title="共享">
      <Card>
        {shares.length === 0 && <View>只有归属顾问和案场能看</View>}
        {shares.map((share) => (
          <ShareLine key={share.id} customerId={id} share={share} onChanged={onChanged} />
        ))}
        {mayAsk && (
          <View className="file-do">
            <Button onTap={() => openShareForm(id)}>申请给同事看</Button>
          </View>
        )}
      </Card>
    </Section>
  )
}

const readSo = ({ readDays, readAt }: Share): string =>
  readAt === null ? '还没有看过' : `看过 ${readDays} 天，最近是${sayWhen(readAt, now())}`

function stateOf(share: Share): string {
  const { state, until, days } = share
  const last = until === null ? '' : sayDate(dayOf(until - 1))
  if (state === 'asked') return `申请看 ${days} 天，等经理同意`
  if (state === 'declined') return '经理没有同意'
  return state === 'running' ? `可以看到${last}；${readSo(share)}` : `已经结束；${readSo(share)}`
}

interface ShareLineProps {
  readonly customerId: string
  readonly share: Share
  readonly onChanged: () => Promise<void>
}

function ShareLine({ customerId, share, onChanged }: ShareLineProps) {
  const decide = useCommand('staff.decideShare')
  const end = useCommand('staff.endShare')
  const { id, with: whom, by, why, state, mayDecide, mayEnd } = share
  const answer = async (approved: boolean) => {
    const outcome = await decide.run({ customerId, share: id, approved })
    if (!outcome?.ok) return
    say(approved ? `${whom}可以看了` : '没有同意')
    await onChanged()
  }
  const stop = async () => {
    const asked = state === 'asked'
    const text = asked ? '撤回以后，经理不再审批。' : `${whom}马上就不能再看这份档案。`
    const title = asked ? '撤回申请？' : '提前结束共享？'
    if (!(await confirm({ title, text, yes: asked ? '撤回' : '结束' }))) return
    const outcome = await end.run({ customerId, share: id })
    if (!outcome?.ok) return
    say(asked ? '申请撤回了' : '共享结束了')
    await onChanged()
  }
  return (
    <View className="file-frequency">
      <View>{`${by} → ${whom}：${why}`}</View>
      <View className="file-why">{stateOf(share)}</View>
      <Trouble error={decide.error ?? end.error} />
      {mayDecide ? (
        <ButtonRow>
          <Button busy={decide.busy} onTap={() => answer(false)}>
            不同意
          </Button>
          <Button kind="primary" busy={decide.busy} onTap={() => answer(true)}>
            同意共享
          </Button>
        </ButtonRow>
      ) : (
        mayEnd && (
          <Button small busy={end.busy} onTap={stop}>
            {state === 'asked' ? '撤回申请' : '提前结束'}
          </Button>
        )
      )}
    </View>
  )
}
