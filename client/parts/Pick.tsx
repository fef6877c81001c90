import { Picker, View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Field } from './Field'

export interface PickProps {
  readonly label: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly value: string | null
  readonly onChange: (id: string) => void
  /** What is asked for while nothing is chosen. */
  readonly ask?: string
}

/** One of many, by the phone's own wheel: twenty names fit on no row of chips. */
export function Pick({ label, options, value, onChange, ask = '选一位' }: PickProps) {
  const at = options.findIndex(({ id }) => id === value)
  const said = options[at]?.name ?? ask
  return (
    <Field label={label}>
      <Picker
        mode="selector"
        range={options.map(({ name }) => name)}
        value={Math.max(0, at)}
        onChange={({ detail }) => {
          const chosen = options[Number(detail.value)]
          if (chosen) onChange(chosen.id)
        }}
        {...a11y({ label })}
      >
        <View
          className={at < 0 ? 'field-box field-box-line field-placeholder' : 'field-box field-box-line'}
          {...a11y({ role: 'button', label: `${label} ${said}` })}
        >
          {said}
        </View>
      </Picker>
    </Field>
  )
}
