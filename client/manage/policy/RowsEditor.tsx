import { Button } from '@client/parts'
import { View } from '@tarojs/components'
import type { ValueRow } from './words'
import './rows-editor.scss'

export interface RowsEditorProps {
  readonly shape: Extract<ValueRow['shape'], { kind: 'rows' }>
  readonly busy: boolean
  readonly onWrite: (places: string[]) => void
}

/** Takes rows out of a list, or adds one like the last; what a row says is changed below, where it stands. */
export function RowsEditor({ shape: { rows, atLeast }, busy, onWrite }: RowsEditorProps) {
  const places = rows.map((_, index) => String(index))
  const without = (gone: number) => onWrite(places.filter((_, index) => index !== gone))
  return (
    <View>
      {rows.map((said, index) => (
        <View key={places[index] ?? ''} className="rows-editor-row">
          <View className="rows-editor-said">{said}</View>
          {rows.length > atLeast && (
            <Button small busy={busy} onTap={() => without(index)}>
              {`删去第 ${index + 1} 行`}
            </Button>
          )}
        </View>
      ))}
      <Button busy={busy} onTap={() => onWrite([...places, 'new'])}>
        {rows.length === 0 ? '加一行' : '照最后一行加一行'}
      </Button>
    </View>
  )
}
