import { a11y } from '@client/a11y'
import { Tap } from '@client/parts'
import { View } from '@tarojs/components'
import { ValueEditor } from './ValueEditor'
import type { SectionView, ValueRow } from './words'
import './policy-value.scss'

export interface PolicyValueProps {
  readonly row: ValueRow & { readonly begins: boolean }
  readonly data: SectionView
  readonly open: boolean
  readonly onOpen: () => void
  readonly onChanged: () => Promise<void>
}

/** One value: what it is called, what it says, which article that is. */
export function PolicyValue({ row, data, open, onOpen, onChanged }: PolicyValueProps) {
  const cite = row.cite === null ? '本项目自定' : (data.cites[row.cite] ?? '')
  const words = (
    <>
      <View className="value-label">{row.label}</View>
      <View className={row.was === null ? 'value-said' : 'value-said value-changed'}>{row.said}</View>
      <View className="value-cite">{row.was === null ? cite : `${cite}；改前：${row.was}`}</View>
    </>
  )
  const editable = data.mayChange && row.shape.kind !== 'fixed'
  return (
    <View>
      {row.begins && (
        <View className="value-heading" {...a11y({ role: 'heading', level: 2 })}>
          {row.heading}
        </View>
      )}
      {editable ? (
        <Tap className="value value-open" onTap={onOpen}>
          {words}
        </Tap>
      ) : (
        <View className="value">{words}</View>
      )}
      {editable && open && <ValueEditor row={row} choices={data.choices} onChanged={onChanged} />}
    </View>
  )
}
