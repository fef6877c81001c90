import { a11y } from '@client/a11y'
import { Field } from '@client/parts/Field'
import { Picker, View } from '@tarojs/components'

export interface PersonPickProps {
  readonly label: string
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly value: string | null
  readonly onChange: (id: string) => void
}

/** One of the consultants, by the phone's own wheel: twenty are too many to stand side by side. */
export function PersonPick({ label, people, value, onChange }: PersonPickProps) {
  const at = people.findIndex(({ id }) => id === value)
  const said = people[at]?.name ?? '选一位'
  return (
    <Field label={label}>
      <Picker
        mode="selector"
        range={people.map(({ name }) => name)}
        value={Math.max(0, at)}
        onChange={({ detail }) => {
          const chosen = people[Number(detail.value)]
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
