import { Tap, TextArea, TextField } from '@client/parts'
import { emptyRevisit, longestAnswer, readRevisit, revisitFields, sayRevisit } from '@shared/guide/revisit'
import { useState } from 'react'
import './customer-file.scss'

export interface ContentProps {
  /** The regulation asks for the four questions of a revisit (RECEPTION-4). */
  readonly asks: boolean
  readonly value: string
  readonly onChange: (content: string) => void
}

/** What was said: in a sentence, or as the four answers of a revisit, where the regulation asks for them. */
export function Content({ asks, value, onChange }: ContentProps) {
  const kept = value === '' ? emptyRevisit : readRevisit(value)
  const [form, setForm] = useState(asks && kept !== null)
  const [revisit, setRevisit] = useState(kept ?? emptyRevisit)
  const toggle = () => {
    if (!form) setRevisit(kept ?? emptyRevisit)
    setForm(!form)
  }
  return (
    <>
      {form &&
        revisitFields.map(({ id, name, asks: hint }) => (
          <TextField
            key={id}
            label={name}
            value={revisit[id]}
            onChange={(text) => {
              const next = { ...revisit, [id]: text }
              setRevisit(next)
              onChange(sayRevisit(next))
            }}
            max={longestAnswer}
            placeholder={hint}
          />
        ))}
      {!form && (
        <TextArea label="说了什么" value={value} onChange={onChange} max={500} placeholder="一句话就够" />
      )}
      {asks && (form || kept !== null) && (
        <Tap className="file-why-more" onTap={toggle}>
          {form ? '直接写一句' : '按回访问四件事'}
        </Tap>
      )}
    </>
  )
}
