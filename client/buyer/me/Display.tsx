import { Chips, Section } from '@client/parts'
import { setLook, useTheme } from '../../theme'

const tones = [
  { value: 'system', label: '跟随手机' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
] as const

const prints = [
  { value: 'usual', label: '标准' },
  { value: 'large', label: '大字（长辈版）' },
] as const

/** How the pages look: seen at once, and kept on the phone. */
export function Display() {
  const { tone, large } = useTheme()
  return (
    <Section title="显示">
      <Chips
        label="字的大小"
        options={prints}
        value={large ? 'large' : 'usual'}
        onChange={(print) => setLook({ large: print === 'large' })}
      />
      <Chips label="颜色" options={tones} value={tone} onChange={(to) => setLook({ tone: to })} />
    </Section>
  )
}
