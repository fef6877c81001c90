import { Chips } from '@client/parts'
import { setLook, useTheme } from '../theme'

const tones = [
  { value: 'system', label: '跟随手机' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
] as const

const prints = [
  { value: 'usual', label: '标准' },
  { value: 'large', label: '长辈版' },
] as const

/** Changes the look of everything below. */
export function Themes() {
  const { tone, large } = useTheme()
  return (
    <>
      <Chips label="颜色" options={tones} value={tone} onChange={(to) => setLook({ tone: to })} />
      <Chips
        label="字号"
        options={prints}
        value={large ? 'large' : 'usual'}
        onChange={(to) => setLook({ large: to === 'large' })}
      />
    </>
  )
}
