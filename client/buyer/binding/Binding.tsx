import { useCommand } from '@client/api'
import { Button, Card, PhoneButton, say, TextField } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '../../a11y'
import { web } from '../../web'
import { Consent, consentVersion } from './Consent'
import './binding.scss'

export interface BindingProps {
  readonly onBound: () => void
}

/** For a person whom we do not know yet: what binding is good for, what it reads, and the one button that does it. */
export function Binding({ onBound }: BindingProps) {
  const { run, busy, error } = useCommand('buyer.bind')
  const bind = async (code: string) => {
    const outcome = await run({ code, consent: consentVersion })
    if (!outcome?.ok) return
    say('绑定好了')
    onBound()
  }
  return (
    <Card>
      <View className="binding-title" {...a11y({ role: 'heading', level: 2 })}>
        绑定手机号，看自己的家
      </View>
      <View className="binding-words">
        楼盖到几层了、手续办到哪一步、下一笔款什么时候付，绑定以后都能看到，也能报修和投诉。
      </View>
      <Consent />
      {error && (
        <View className="binding-error" {...a11y({ role: 'alert', live: true })}>
          {error.message}
        </View>
      )}
      {web ? (
        <SampleNumber onCode={bind} busy={busy} />
      ) : (
        <PhoneButton onCode={bind} busy={busy}>
          同意，用手机号绑定
        </PhoneButton>
      )}
      {!web && <View className="binding-note">微信会再问一次，点“允许”就好。</View>}
    </Card>
  )
}

interface SampleNumberProps {
  readonly onCode: (code: string) => void
  readonly busy: boolean
}

/** The web page has no WeChat to vouch for a number, so a number of the sample data stands in for it. */
function SampleNumber({ onCode, busy }: SampleNumberProps) {
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const whole = /^\d{11}$/.test(phone)
  const send = () => {
    setTried(true)
    if (whole) onCode(`local:${phone}`)
  }
  return (
    <>
      <TextField
        label="手机号"
        value={phone}
        onChange={setPhone}
        kind="number"
        max={11}
        placeholder="买房时留的号码"
        error={tried && !whole ? '请填 11 位手机号' : undefined}
      />
      <Button kind="primary" onTap={send} busy={busy}>
        同意，用手机号绑定
      </Button>
      <View className="binding-note">这是网页演示：请填示例数据里的号码。在微信里不用填。</View>
    </>
  )
}
