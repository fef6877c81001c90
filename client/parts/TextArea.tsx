import { Textarea } from '@tarojs/components'
import { fieldName } from '../a11y'
import { Field } from './Field'

export interface TextAreaProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** Characters that fit; the rest is counted down beside the label. */
  readonly max: number
  readonly error?: string | undefined
}

/** A few sentences, and how many characters are left. */
export function TextArea({ label, value, onChange, placeholder = '', max, error }: TextAreaProps) {
  return (
    <Field label={label} aside={`${value.length}/${max}`} error={error}>
      <Textarea
        className="field-box field-box-area"
        value={value}
        maxlength={max}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        onInput={(event) => onChange(event.detail.value)}
        {...fieldName(label)}
      />
    </Field>
  )
}
