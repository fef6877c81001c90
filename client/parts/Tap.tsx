import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '../a11y'

export interface TapProps {
  readonly onTap: () => void
  readonly className?: string
  /** Said instead of the words inside, where those are not enough. */
  readonly label?: string
  readonly role?: 'button' | 'radio' | 'checkbox' | 'tab' | 'link'
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly children: ReactNode
}

/** Whatever can be tapped. Every other part that reacts to a finger is made of it. */
export function Tap({
  onTap,
  className = '',
  label,
  role = 'button',
  checked,
  disabled = false,
  children,
}: TapProps) {
  return (
    <View
      className={className}
      hoverClass={disabled ? 'none' : 'pressed'}
      onClick={() => !disabled && onTap()}
      {...a11y({ role, disabled, ...(label && { label }), ...(checked !== undefined && { checked }) })}
    >
      {children}
    </View>
  )
}
