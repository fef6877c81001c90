import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Field } from './Field'
import { Tap } from './Tap'
import './chips.scss'

export interface ChipsProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly error?: string | undefined
}

/** One choice out of a few, each in sight: one tap, where a menu needs three. */
export function Chips<Value extends string>({ label, options, value, onChange, error }: ChipsProps<Value>) {
  return (
    <Field label={label} error={error}>
      <View className="chips" {...a11y({ role: 'radiogroup', label })}>
        {options.map((option) => (
          <Tap
            key={option.value}
            className={option.value === value ? 'chip chip-on' : 'chip'}
            role="radio"
            checked={option.value === value}
            onTap={() => onChange(option.value)}
          >
            {option.label}
          </Tap>
        ))}
      </View>
    </Field>
  )
}
