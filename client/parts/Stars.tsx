import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Field } from './Field'
import { Tap } from './Tap'
import './stars.scss'

export interface StarsProps {
  readonly value: number
  /** What is rated; a name for the field when it can be changed. */
  readonly label?: string
  /** Without it the rating is only shown. */
  readonly onChange?: (stars: number) => void
}

const all = [1, 2, 3, 4, 5]
const words = ['', '很不满意', '不满意', '一般', '满意', '很满意']

/** One to five stars, with the word that they stand for. */
export function Stars({ value, label = '评分', onChange }: StarsProps) {
  const star = (n: number) => (n <= value ? 'star star-on' : 'star')
  if (!onChange) {
    return (
      <View className="stars" {...a11y({ role: 'img', label: `${value} 星，${words[value] ?? ''}` })}>
        {'★'.repeat(value)}
        {'☆'.repeat(5 - value)} {words[value]}
      </View>
    )
  }
  return (
    <Field label={label} aside={words[value] ?? ''}>
      <View className="stars" {...a11y({ role: 'radiogroup', label })}>
        {all.map((n) => (
          <Tap
            key={n}
            className={star(n)}
            role="radio"
            checked={n === value}
            label={`${n} 星，${words[n]}`}
            onTap={() => onChange(n)}
          >
            {n <= value ? '★' : '☆'}
          </Tap>
        ))}
      </View>
    </Field>
  )
}
