import { Input } from '@tarojs/components'
import { fieldName } from '../a11y'
import { Field } from './Field'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly kind?: 'text' | 'number' | 'digit' | 'idcard'
  readonly max?: number
  readonly aside?: string
  readonly error?: string | undefined
  /** The keyboard's own key searches. */
  readonly onSearch?: () => void
}

/** One line of writing. */
export function TextField({
  label,
  value,
  onChange,
  placeholder = '',
  kind = 'text',
  max = 40,
  aside,
  error,
  onSearch,
}: TextFieldProps) {
  return (
    <Field label={label} error={error} {...(aside && { aside })}>
      <Input
        className="field-box field-box-line"
        type={kind}
        value={value}
        maxlength={max}
        placeholder={placeholder}
        placeholderClass="field-placeholder"
        onInput={(event) => onChange(event.detail.value)}
        {...(onSearch && { confirmType: 'search', onConfirm: onSearch })}
        {...fieldName(label)}
      />
    </Field>
  )
}
