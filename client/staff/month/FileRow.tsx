import { useCommand } from '@client/api'
import { ListRow, Tap } from '@client/parts'
import { View } from '@tarojs/components'
import { openCustomer } from '../go'
import { Trouble } from '../parts/Trouble'
import type { BundleRow } from './words'
import './month.scss'

export interface FileRowProps {
  readonly row: BundleRow
  readonly who: string
  readonly month: string
  /** It may be marked now. */
  readonly open: boolean
  readonly onSorted: (id: string, on: boolean) => void
}

/** One file: what it lacks, and whether it is sorted. */
export function FileRow({ row: { id, name, lacks, sorted }, who, month, open, onSorted }: FileRowProps) {
  const { run, busy, error } = useCommand('staff.sortFile')
  const mark = async () => {
    const outcome = await run({ who, month, customerId: id, on: !sorted })
    if (outcome?.ok) onSorted(id, !sorted)
  }
  return (
    <View className="bundle-row">
      <ListRow
        title={name}
        note={lacks.length === 0 ? '内容齐全' : `缺${lacks.join('、')}`}
        onTap={() => openCustomer(id)}
      />
      {open ? (
        <Tap
          className="bundle-sort"
          role="checkbox"
          checked={sorted}
          disabled={busy}
          label={`${name}的档案整理好了`}
          onTap={mark}
        >
          {sorted ? '✓ 整理好了' : '标为整理好'}
        </Tap>
      ) : (
        sorted && <View className="bundle-small">整理好了</View>
      )}
      <Trouble error={error} />
    </View>
  )
}
