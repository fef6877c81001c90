import { Pick } from '@client/parts'
import type { OutputOf } from '@shared/contract'

export type Colleagues = OutputOf<'staff.registerDesk'>['colleagues']

export interface ColleaguePickProps {
  readonly label: string
  readonly colleagues: Colleagues
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

const nobody = { id: '', name: '没有' }

/** A colleague, or none of them. */
export function ColleaguePick({ label, colleagues, value, onChange }: ColleaguePickProps) {
  return (
    <Pick
      label={label}
      options={[nobody, ...colleagues]}
      value={value ?? nobody.id}
      onChange={(id) => onChange(id === nobody.id ? null : id)}
    />
  )
}
