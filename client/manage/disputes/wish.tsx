import { useCommand, useQuery } from '@client/api'
import { leave } from '@client/leave'
import { Button, Card, Chips, confirm, Pick, say } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { withNames } from '@shared/floor/words'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { StaffPage } from '../../staff/parts/StaffPage'
import { Trouble } from '../../staff/parts/Trouble'
import '../../staff/disputes/dispute.scss'

type Desk = OutputOf<'staff.registerDesk'>

/** 客户要求换顾问: whom the customer asks for, and who heard it; what follows is the regulation's to say. */
export default function RecordWish() {
  const { id = '' } = useRouter().params
  const desk = useQuery('staff.registerDesk', {})
  return (
    <StaffPage title="换顾问" query={desk}>
      {(data) => <WishForm customerId={id} desk={data} />}
    </StaffPage>
  )
}

const kinds = [
  { value: 'usual', label: '一般情况' },
  { value: 'special', label: '特殊情况，批准换' },
] as const

function WishForm({
  customerId,
  desk: { me, colleagues },
}: {
  readonly customerId: string
  readonly desk: Desk
}) {
  const record = useCommand('staff.recordWish')
  const [consultant, setConsultant] = useState<string | null>(null)
  const [heardBy, setHeardBy] = useState(me)
  const [kind, setKind] = useState<'usual' | 'special'>('usual')
  const [done, setDone] = useState<OutputOf<'staff.recordWish'> | null>(null)
  const named = withNames(colleagues)
  const name = colleagues.find((each) => each.id === consultant)?.name ?? ''
  const run = async () => {
    if (consultant === null) return
    const text = '按制度办：可能马上换顾问，原来的和新的顾问都会收到消息。'
    if (!(await confirm({ title: `客户要找${name}？`, text, yes: '记下来' }))) return
    const outcome = await record.run({ customerId, consultant, heardBy, special: kind === 'special' })
    if (!outcome?.ok) return
    say('记下了')
    setDone(outcome.data)
  }
  if (done)
    return (
      <>
        <Card>
          <View className="dispute-name">{done.owner === consultant ? `归${name}了` : '归属没有变'}</View>
          {done.because.slice(0, 1).map(({ say: words }) => (
            <View key={words} className="dispute-note">
              {named(words)}
            </View>
          ))}
          {done.owner !== consultant &&
            done.rejected.slice(-1).map(({ why }) => (
              <View key={why} className="dispute-note">
                {named(why)}
              </View>
            ))}
        </Card>
        <Button kind="primary" onTap={leave}>
          好
        </Button>
      </>
    )
  return (
    <>
      <Pick label="客户要找谁" options={colleagues} value={consultant} onChange={setConsultant} />
      <Pick
        label="谁听到客户这么说"
        options={[{ id: me, name: '我自己' }, ...colleagues.filter((each) => each.id !== me)]}
        value={heardBy}
        onChange={setHeardBy}
      />
      <Chips label="是什么情况" options={kinds} value={kind} onChange={setKind} />
      <View className="dispute-note">
        制度写明“听从客户”的，马上换；写明“先说明规定”的，只有特殊情况才换。
      </View>
      <View className="dispute-gap" />
      <Trouble error={record.error} />
      <Button kind="primary" busy={record.busy} disabled={consultant === null} onTap={run}>
        {consultant === null ? '还差：客户要找谁' : '记下来'}
      </Button>
    </>
  )
}
