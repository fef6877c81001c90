import { a11y } from '@client/a11y'
import { Tap } from '@client/parts'
import { Field } from '@client/parts/Field'
import { type Ground, groundNames, grounds } from '@shared/dispute/model'
import { View } from '@tarojs/components'
import '@client/parts/chips.scss'

export interface GroundsProps {
  readonly value: readonly Ground[]
  readonly onChange: (value: readonly Ground[]) => void
}

/** What speaks for one: several of a few. */
export function Grounds({ value, onChange }: GroundsProps) {
  const toggle = (ground: Ground) =>
    onChange(value.includes(ground) ? value.filter((each) => each !== ground) : [...value, ground])
  return (
    <Field label="凭什么说是您的" aside="可多选，系统会去查记录">
      <View className="chips" {...a11y({ role: 'group', label: '凭什么说是您的' })}>
        {grounds.map((ground) => (
          <Tap
            key={ground}
            className={value.includes(ground) ? 'chip chip-on' : 'chip'}
            role="checkbox"
            checked={value.includes(ground)}
            onTap={() => toggle(ground)}
          >
            {groundNames[ground]}
          </Tap>
        ))}
      </View>
    </Field>
  )
}
