import { Button as NativeButton, View } from '@tarojs/components'
import { web } from '../web'
import './button.scss'

export interface PhoneButtonProps {
  readonly children: string
  /** Gets WeChat's code for the person's phone number: valid for five minutes, once. */
  readonly onCode: (code: string) => void
  readonly busy?: boolean
}

/** Asks WeChat for the person's phone number, as only WeChat's own button may. The web page cannot. */
export function PhoneButton({ children, onCode, busy = false }: PhoneButtonProps) {
  if (web) return <View className="button button-off">请在微信里打开，再{children}</View>
  return (
    <NativeButton
      className="button button-primary button-native"
      openType="getPhoneNumber"
      disabled={busy}
      onGetPhoneNumber={({ detail }) => detail.code && onCode(detail.code)}
    >
      {busy ? '请稍候…' : children}
    </NativeButton>
  )
}
