import Taro from '@tarojs/taro'
import { web } from '../web'
import { Tap } from './Tap'
import './button.scss'

export interface CallButtonProps {
  readonly phone: string
  /** Who answers. */
  readonly name: string
  readonly children?: string
}

/** Opens the telephone with this number. */
export function dial(phone: string): void {
  // Who cancels the phone's own question has not met an error.
  if (web) window.location.assign(`tel:${phone}`)
  else Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}

/** Calls somebody with one tap. */
export function CallButton({ phone, name, children = '打电话' }: CallButtonProps) {
  return (
    <Tap className="button button-plain button-small" label={`打电话给${name}`} onTap={() => dial(phone)}>
      {children}
    </Tap>
  )
}
