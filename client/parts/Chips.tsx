import { Choices, type ChoicesProps } from './Choices'
import { Field } from './Field'
import './chips.scss'

export interface ChipsProps<Value extends string> extends ChoicesProps<Value> {
  readonly error?: string | undefined
}

/** One choice out of a few, as a field of a form. */
export function Chips<Value extends string>({ error, ...choices }: ChipsProps<Value>) {
  return (
    <Field label={choices.label} error={error}>
      <Choices {...choices} row="chips" each="chip" />
    </Field>
  )
}
