import { a11y } from '@client/a11y'
import { Field } from '@client/parts/Field'
import type { OutputOf } from '@shared/contract'
import { Picker, View } from '@tarojs/components'

export type Colleagues = OutputOf<'staff.registerDesk'>['colleagues']

export interface PersonPickProps {
  readonly label: string
  readonly colleagues: Colleagues
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

const nobody = '没有'

/** A colleague, picked with the phone's own picker: twenty names fit on no row of chips. */
export function PersonPick({ label, colleagues, value, onChange }: PersonPickProps) {
  const names = [nobody, ...colleagues.map(({ name }) => name)]
  const at = colleagues.findIndex(({ id }) => id === value)
  const said = names[at + 1] ?? nobody
  return (
    <Field label={label}>
      <Picker
        mode="selector"
        range={names}
        value={at + 1}
        onChange={(event) => onChange(colleagues[Number(event.detail.value) - 1]?.id ?? null)}
        {...a11y({ label })}
      >
        <View className="field-box field-box-line" {...a11y({ role: 'button', label: `${label} ${said}` })}>
          {said}
        </View>
      </Picker>
    </Field>
  )
}
