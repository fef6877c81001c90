import { useCommand } from '@client/api'
import { Button, Chips, say, TextArea } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Trouble } from '../../staff/parts/Trouble'
import { ManyChips } from './ManyChips'
import { NumberEditor } from './NumberEditor'
import { RowsEditor } from './RowsEditor'
import type { SectionView, ValueRow } from './words'

export interface ValueEditorProps {
  readonly row: ValueRow
  readonly choices: SectionView['choices']
  readonly onChanged: () => Promise<void>
}

type Written = ValueRow['value']

/** No word that a value may be. */
const noneWord = ''

/** Changes one value; what is changed goes into the draft at once, and can be taken back. */
export function ValueEditor({ row, choices, onChanged }: ValueEditorProps) {
  const change = useCommand('staff.changePolicy')
  const restore = useCommand('staff.restorePolicy')
  const takeBack = async () => {
    const outcome = await restore.run({ path: row.path })
    if (!outcome?.ok) return
    say('改回去了')
    await onChanged()
  }
  const write = async (value: Written) => {
    if (JSON.stringify(value) === JSON.stringify(row.value)) return
    const outcome = await change.run({ path: row.path, value })
    if (!outcome?.ok) return
    const { findings } = outcome.data
    say(findings > 0 ? `已存进草稿，现在有 ${findings} 个问题` : '已存进草稿')
    await onChanged()
  }
  return (
    <View className="value-editor">
      <Field row={row} choices={choices} busy={change.busy} onWrite={write} />
      <Trouble error={change.error ?? restore.error} />
      {row.was !== null && (
        <Button small busy={restore.busy} onTap={takeBack}>
          改回原来的
        </Button>
      )}
    </View>
  )
}

interface FieldProps extends Omit<ValueEditorProps, 'onChanged'> {
  readonly busy: boolean
  readonly onWrite: (value: Written) => void
}

function Field({ row, choices, busy, onWrite }: FieldProps) {
  const { shape, value, label } = row
  switch (shape.kind) {
    case 'number':
      return <NumberEditor label={label} shape={shape} value={value} busy={busy} onWrite={onWrite} />
    case 'yesNo':
      return (
        <Chips
          label={label}
          options={choices[shape.choices] ?? []}
          value={String(value)}
          onChange={(word) => onWrite(word === 'true')}
        />
      )
    case 'choice': {
      const none = shape.none === null ? [] : [{ value: noneWord, label: shape.none }]
      return (
        <Chips
          label={label}
          options={[...(choices[shape.choices] ?? []), ...none]}
          value={value === null ? noneWord : String(value)}
          onChange={(word) => onWrite(word === noneWord ? null : word)}
        />
      )
    }
    case 'list':
      return (
        <ManyChips
          label={label}
          options={choices[shape.choices] ?? []}
          value={Array.isArray(value) ? value : []}
          busy={busy}
          onWrite={onWrite}
        />
      )
    case 'rows':
      return <RowsEditor shape={shape} busy={busy} onWrite={onWrite} />
    default:
      return (
        <TextEditor label={label} many={shape.kind === 'texts'} value={value} busy={busy} onWrite={onWrite} />
      )
  }
}

interface TextEditorProps {
  readonly label: string
  readonly many: boolean
  readonly value: Written
  readonly busy: boolean
  readonly onWrite: (value: Written) => void
}

function TextEditor({ label, many, value, busy, onWrite }: TextEditorProps) {
  const [text, setText] = useState(Array.isArray(value) ? value.join('、') : String(value ?? ''))
  const parts = text.split(/[、，,\s]+/).filter(Boolean)
  const save = () => onWrite(many ? parts : text.trim())
  return (
    <>
      <TextArea label={many ? `${label}（用顿号隔开）` : label} value={text} onChange={setText} max={300} />
      <Button kind="primary" busy={busy} disabled={text.trim() === ''} onTap={save}>
        存进草稿
      </Button>
    </>
  )
}
