import { Button, TextField } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import './find-unit.scss'

export interface FindUnitProps {
  /** Whether what is shown below was searched for. */
  readonly found: boolean
  /** Gets the room; empty for all of them. */
  readonly onFind: (unit: string) => void
}

/** Finds a deal by its room, as people write it: 3幢1802. */
export function FindUnit({ found, onFind }: FindUnitProps) {
  const [unit, setUnit] = useState('')
  const written = unit.replace(/\s/g, '')
  const clear = () => {
    setUnit('')
    onFind('')
  }
  return (
    <View className="find-unit">
      <View className="find-unit-field">
        <TextField label="按房号找" value={unit} onChange={setUnit} max={20} placeholder="3幢1802" />
      </View>
      {found && (
        <Button small onTap={clear}>
          全部
        </Button>
      )}
      <Button small disabled={!written} onTap={() => onFind(written)}>
        找
      </Button>
    </View>
  )
}
