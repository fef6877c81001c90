import { useCommand } from '@client/api'
import { Button, Card, PhoneButton, TextField } from '@client/parts'
import { web } from '@client/web'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'
import './bind.scss'

/** For who is not known yet: ties this WeChat to the employee who has its phone number. */
export function Bind({ onBound }: { readonly onBound: () => void }) {
  const bind = useCommand('staff.bind')
  const send = async (code: string) => {
    const outcome = await bind.run({ code })
    if (outcome?.ok) onBound()
  }
  return (
    <>
      <Card>
        <View className="bind-title">先认识一下您</View>
        <View className="bind-words">
          用您在案场登记的工作手机号绑定，一次就好。号码还没登记的，请先找内业。
        </View>
        {web ? <LocalNumber busy={bind.busy} onCode={send} /> : null}
        {web ? null : (
          <PhoneButton busy={bind.busy} onCode={send}>
            用手机号绑定
          </PhoneButton>
        )}
      </Card>
      <Trouble error={bind.error} />
    </>
  )
}

interface LocalNumberProps {
  readonly busy: boolean
  readonly onCode: (code: string) => void
}

/** The web page has no WeChat to vouch for a number: on the local cloud a sample number stands in. */
function LocalNumber({ busy, onCode }: LocalNumberProps) {
  const [number, setNumber] = useState('')
  const digits = number.replace(/\D/g, '')
  return (
    <>
      <TextField
        label="示例号码"
        value={number}
        onChange={setNumber}
        kind="number"
        max={13}
        placeholder="11 位手机号"
      />
      <Button
        kind="primary"
        busy={busy}
        disabled={digits.length !== 11}
        onTap={() => onCode(`local:${digits}`)}
      >
        用手机号绑定
      </Button>
    </>
  )
}
