import { type Day, sayDay } from '@shared/kernel/time'
import { Picker, View } from '@tarojs/components'
import { a11y } from '../a11y'
import { now } from '../clock'
import { Field } from './Field'

export interface DatePickProps {
  readonly label: string
  readonly value: Day | null
  readonly onChange: (day: Day) => void
  readonly from?: Day
  readonly to?: Day
  readonly error?: string | undefined
}

/** A day, picked with the phone's own picker. */
export function DatePick({ label, value, onChange, from, to, error }: DatePickProps) {
  const said = value ? sayDay(value, now()) : '选一天'
  return (
    <Field label={label} error={error}>
      <Picker
        mode="date"
        value={value ?? from ?? ''}
        {...(from && { start: from })}
        {...(to && { end: to })}
        onChange={(event) => onChange(event.detail.value)}
        {...a11y({ label })}
      >
        <View
          className={value ? 'field-box field-box-line' : 'field-box field-box-line field-placeholder'}
          {...a11y({ role: 'button', label: `${label} ${said}` })}
        >
          {said}
        </View>
      </Picker>
    </Field>
  )
}
