import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Tap } from './Tap'

export interface ChoicesProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
}

/** One of a few, each in sight: one tap, where a menu needs three. How it looks is its classes': of the row, of each, `-on` of the chosen. */
export function Choices<Value extends string>({
  label,
  options,
  value,
  onChange,
  row,
  each,
}: ChoicesProps<Value> & { readonly row: string; readonly each: string }) {
  return (
    <View className={row} {...a11y({ role: 'radiogroup', label })}>
      {options.map((option) => (
        <Tap
          key={option.value}
          className={option.value === value ? `${each} ${each}-on` : each}
          role="radio"
          checked={option.value === value}
          onTap={() => onChange(option.value)}
        >
          {option.label}
        </Tap>
      ))}
    </View>
  )
}
