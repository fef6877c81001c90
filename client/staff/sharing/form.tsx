import { useCommand, useQuery } from '@client/api'
import { Button, Empty, Pick, say, TextArea } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { StaffPage } from '../parts/StaffPage'
import { Stepper } from '../parts/Stepper'
import { Trouble } from '../parts/Trouble'
import './sharing.scss'

/** 申请共享: with whom, why, and for how many days; the manager consents, or does not. */
export default function StaffShareForm() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.shareForm', { customerId: id })
  return (
    <StaffPage title="申请共享" query={query}>
      {(data) => <Form customerId={id} data={data} />}
    </StaffPage>
  )
}

interface FormProps {
  readonly customerId: string
  readonly data: OutputOf<'staff.shareForm'>
}

const usualDays = 3

function Form({ customerId, data: { name, colleagues, mostDays } }: FormProps) {
  const ask = useCommand('staff.askShare')
  const [to, setTo] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const [days, setDays] = useState(Math.min(usualDays, mostDays))
  if (colleagues.length === 0) return <Empty hint="有别的顾问在岗时，才能共享">现在没有可以共享的同事</Empty>
  const send = async () => {
    if (to === null) return
    const outcome = await ask.run({ customerId, with: to, why: why.trim(), days })
    if (!outcome?.ok) return
    say('交给经理了，同意以后同事就能看')
    Taro.navigateBack()
  }
  return (
    <>
      <Pick label={`把${name}的档案给谁看`} options={colleagues} value={to} onChange={setTo} />
      <Stepper label="看几天" unit=" 天" value={days} onChange={setDays} max={mostDays} />
      <TextArea
        label="为什么"
        value={why}
        onChange={setWhy}
        max={60}
        placeholder="例如：周末我休息，请他接待"
      />
      <View className="sharing-note">
        同事只能看：不能记跟进，不能查看完整号码。到期自己结束，您和经理随时可以提前结束。
      </View>
      <Trouble error={ask.error} />
      <Button kind="primary" busy={ask.busy} disabled={to === null || days < 1 || !why.trim()} onTap={send}>
        请经理同意
      </Button>
    </>
  )
}
