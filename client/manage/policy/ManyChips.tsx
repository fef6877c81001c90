import { a11y } from '@client/a11y'
import { Button, Tap } from '@client/parts'
import { Field } from '@client/parts/Field'
import { View } from '@tarojs/components'
import { useState } from 'react'

export interface ManyChipsProps {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: readonly string[]
  readonly busy: boolean
  readonly onWrite: (value: string[]) => void
}

/** Several words out of some, in the order in which they are tapped. */
export function ManyChips({ label, options, value, busy, onWrite }: ManyChipsProps) {
  const [chosen, setChosen] = useState<readonly string[]>(value)
  const toggle = (word: string) =>
    setChosen(chosen.includes(word) ? chosen.filter((each) => each !== word) : [...chosen, word])
  return (
    <>
      <Field label={label} aside="可多选，按点的先后">
        <View className="chips" {...a11y({ role: 'group', label })}>
          {options.map((option) => (
            <Tap
              key={option.value}
              className={chosen.includes(option.value) ? 'chip chip-on' : 'chip'}
              role="checkbox"
              checked={chosen.includes(option.value)}
              onTap={() => toggle(option.value)}
            >
              {option.label}
            </Tap>
          ))}
        </View>
      </Field>
      <Button kind="primary" busy={busy} onTap={() => onWrite([...chosen])}>
        存进草稿
      </Button>
    </>
  )
}
