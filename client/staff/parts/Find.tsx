import { Button, TextField } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import './find.scss'

export interface FindProps {
  readonly label: string
  readonly placeholder: string
  readonly max: number
  /** What is looked up of what was written: the same, without what does not count. */
  readonly read: (written: string) => string
  /** Whether what is shown below was searched for. */
  readonly found: boolean
  /** Gets what to look for; empty for everything. */
  readonly onFind: (wanted: string) => void
}

/** A field that searches when asked to, not at each letter: a search is a call to the cloud. */
export function Find({ label, placeholder, max, read, found, onFind }: FindProps) {
  const [written, setWritten] = useState('')
  const wanted = read(written)
  const find = () => wanted && onFind(wanted)
  const clear = () => {
    setWritten('')
    onFind('')
  }
  return (
    <View className="find">
      <View className="find-field">
        <TextField
          label={label}
          value={written}
          onChange={setWritten}
          max={max}
          placeholder={placeholder}
          onSearch={find}
        />
      </View>
      {found && (
        <Button small onTap={clear}>
          全部
        </Button>
      )}
      <Button small disabled={!wanted} onTap={find}>
        找
      </Button>
    </View>
  )
}
