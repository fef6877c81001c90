import { fieldName } from '@client/a11y'
import { Button, ButtonRow, Tap } from '@client/parts'
import { Field } from '@client/parts/Field'
import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import '../../staff/parts/stepper.scss'
import type { ValueRow } from './words'

export interface NumberEditorProps {
  readonly label: string
  readonly shape: Extract<ValueRow['shape'], { readonly kind: 'number' }>
  readonly value: ValueRow['value']
  readonly busy: boolean
  readonly onWrite: (value: number | null) => void
}

/** As people read it: more than a few million are no limit that anybody meets. */
const sayMost = (max: number): string | undefined => (max > 1e9 ? undefined : `最多 ${max}`)

/** A number in the unit of the office: a tap for one more or less, or written; or none, where there may be none. */
export function NumberEditor({ label, shape, value, busy, onWrite }: NumberEditorProps) {
  const { min, max, scale, unit, none } = shape
  const [text, setText] = useState(typeof value === 'number' ? String(value / scale) : '')
  const number = Math.round(Number(text) * scale)
  const fits = text.trim() !== '' && Number.isFinite(number) && number >= min && number <= max
  const step = (by: number) => {
    const from = fits ? number : min
    setText(String(Math.min(max, Math.max(min, from + by * scale)) / scale))
  }
  const most = sayMost(max / scale)
  return (
    <>
      <Field
        label={unit === '' ? label : `${label}（${unit}）`}
        error={text === '' || fits ? undefined : `写 ${min / scale} 到 ${max / scale} 之间的数`}
        {...(most && { aside: most })}
      >
        <View className="stepper">
          <Tap className="stepper-tap" label={`${label}减一`} onTap={() => step(-1)}>
            −
          </Tap>
          <Input
            className="field-box field-box-line stepper-value"
            type="digit"
            value={text}
            maxlength={14}
            onInput={(event) => setText(event.detail.value)}
            {...fieldName(label)}
          />
          <Tap className="stepper-tap" label={`${label}加一`} onTap={() => step(1)}>
            +
          </Tap>
        </View>
      </Field>
      <ButtonRow>
        {none !== null && (
          <Button busy={busy} onTap={() => onWrite(null)}>
            {none}
          </Button>
        )}
        <Button kind="primary" busy={busy} disabled={!fits} onTap={() => onWrite(number)}>
          存进草稿
        </Button>
      </ButtonRow>
    </>
  )
}
