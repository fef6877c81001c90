import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './field.scss'

export interface FieldProps {
  readonly label: string
  /** At the right of the label: how much may still be written, or that it may stay empty. */
  readonly aside?: string
  /** What is wrong with it, in a sentence. */
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** What every field has around it: its name above, and below it what is wrong. */
export function Field({ label, aside, error, children }: FieldProps) {
  return (
    <View className={error ? 'field field-wrong' : 'field'}>
      <View className="field-head">
        <View>{label}</View>
        {aside && <View className="field-aside">{aside}</View>}
      </View>
      {children}
      {error && <View className="field-error">{error}</View>}
    </View>
  )
}
