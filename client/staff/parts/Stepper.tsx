import { fieldName } from '@client/a11y'
import { Tap } from '@client/parts'
import { Field } from '@client/parts/Field'
import { Input, View } from '@tarojs/components'
import './stepper.scss'

export interface StepperProps {
  readonly label: string
  /** Written after the number: 「 层」, 「%」. */
  readonly unit: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly max: number
}

/** A whole number from 0 up: a tap for one more or less, or written. */
export function Stepper({ label, unit, value, onChange, max }: StepperProps) {
  const set = (to: number) => onChange(Math.min(max, Math.max(0, to)))
  const write = (text: string) => set(Number(text.replace(/\D/g, '').slice(0, 3)))
  return (
    <Field label={label} aside={`最多 ${max}${unit}`}>
      <View className="stepper">
        <Tap
          className="stepper-tap"
          label={`${label}减一`}
          disabled={value <= 0}
          onTap={() => set(value - 1)}
        >
          −
        </Tap>
        <Input
          className="field-box field-box-line stepper-value"
          type="number"
          value={String(value)}
          maxlength={3}
          onInput={(event) => write(event.detail.value)}
          {...fieldName(label)}
        />
        <Tap
          className="stepper-tap"
          label={`${label}加一`}
          disabled={value >= max}
          onTap={() => set(value + 1)}
        >
          +
        </Tap>
      </View>
    </Field>
  )
}
