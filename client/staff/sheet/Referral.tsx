import { useCommand } from '@client/api'
import { Button, ButtonRow, Tap, TextArea } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'
import './sheet.scss'

export interface ReferralProps {
  readonly sunday: string
  /** Null for the remark of the whole sheet. */
  readonly customerId: string | null
  readonly label: string
  readonly placeholder: string
  /** As it is kept; empty where nothing is. */
  readonly text: string
  readonly open: boolean
  readonly onSaved: (text: string) => void
}

/** A note on the sheet: whom a customer means to bring, or a remark. One field, opened by a tap. */
export function Referral({ sunday, customerId, label, placeholder, text, open, onSaved }: ReferralProps) {
  const [writing, setWriting] = useState<string | null>(null)
  const note = useCommand('staff.noteSheet')
  const save = async (wanted: string) => {
    const outcome = await note.run({ sunday, customerId, text: wanted.trim() })
    if (!outcome?.ok) return
    setWriting(null)
    onSaved(wanted.trim())
  }
  return (
    <>
      {text !== '' && writing === null && (
        <View className="sheet-referral">
          {label}：{text}
        </View>
      )}
      {open && writing === null && (
        <Tap
          className="sheet-tap"
          label={text === '' ? `写${label}` : `改${label}`}
          onTap={() => setWriting(text)}
        >
          {text === '' ? `写${label}` : `改${label}`}
        </Tap>
      )}
      {writing !== null && (
        <>
          <TextArea label={label} value={writing} onChange={setWriting} max={200} placeholder={placeholder} />
          <Trouble error={note.error} />
          <ButtonRow>
            <Button onTap={() => setWriting(null)}>不写了</Button>
            <Button kind="primary" busy={note.busy} onTap={() => save(writing)}>
              记下
            </Button>
          </ButtonRow>
        </>
      )}
    </>
  )
}
