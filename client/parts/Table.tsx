import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import './table.scss'

export interface TableProps {
  readonly label: string
  /** What each column is; the first one names the row. */
  readonly head: readonly string[]
  readonly rows: readonly {
    readonly key: string
    readonly cells: readonly (string | number)[]
    /** The sum of the others. */
    readonly sum?: boolean
  }[]
}

/** A few figures of a few people side by side; numbers stand under each other. */
export function Table({ label, head, rows }: TableProps) {
  return (
    <View className="table" {...a11y({ role: 'table', label })}>
      <View className="table-row table-head" {...a11y({ role: 'row' })}>
        {head.map((name) => (
          <View key={name} className="table-cell" {...a11y({ role: 'columnheader' })}>
            {name}
          </View>
        ))}
      </View>
      {rows.map(({ key, cells, sum = false }) => (
        <View key={key} className={sum ? 'table-row table-sum' : 'table-row'} {...a11y({ role: 'row' })}>
          {cells.map((cell, at) => (
            <View
              key={head[at] ?? ''}
              className="table-cell"
              {...a11y({ role: at === 0 ? 'rowheader' : 'cell' })}
            >
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
