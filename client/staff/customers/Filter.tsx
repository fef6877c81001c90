import { a11y } from '@client/a11y'
import { Tap } from '@client/parts'
import { View } from '@tarojs/components'
import './filter.scss'

export interface FilterProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** Which part of a list is shown: words in a line, so that the list begins high on the page. */
export function Filter<Value extends string>({ label, options, value, onChange }: FilterProps<Value>) {
  return (
    <View className="filter" {...a11y({ role: 'radiogroup', label })}>
      {options.map((option) => (
        <Tap
          key={option.value}
          className={option.value === value ? 'filter-word filter-on' : 'filter-word'}
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
