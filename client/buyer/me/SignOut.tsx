import { Button, say } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { forgetAll } from '../onDevice'
import './sign-out.scss'

/** Only on the web page: in WeChat one is who one is. */
export function SignOut() {
  const [busy, setBusy] = useState(false)
  const signOut = async () => {
    setBusy(true)
    try {
      await fetch('/sign-out', { method: 'POST', redirect: 'manual' })
      forgetAll()
      window.location.assign('/sign-in')
    } catch {
      say('网络不通，没能退出，请稍后再试')
      setBusy(false)
    }
  }
  return (
    <View className="sign-out">
      <Button onTap={signOut} busy={busy}>
        退出登录
      </Button>
    </View>
  )
}
