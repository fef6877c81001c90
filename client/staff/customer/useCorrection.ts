import { type CallError, useCommand } from '@client/api'
import { leave } from '@client/leave'
import { say } from '@client/parts'
import type { InputOf } from '@shared/contract'
import type { DetailField } from '@shared/customer/details'
import { useState } from 'react'
import type { File } from '../logged'

type Input = InputOf<'staff.correctCustomer'>
export type Changes = Input['changes']
/** A new number by its place; the empty text takes one out. */
type Numbers = Readonly<Record<number, string>>

export interface Correction {
  readonly changes: Changes
  readonly numbers: Numbers
  /** How many details are other than the file has them. */
  readonly changed: number
  readonly change: (part: Changes) => void
  readonly renumber: (place: number, to: string | null) => void
  readonly save: () => Promise<void>
  readonly busy: boolean
  readonly error: CallError | null
}

/** What the file has, as the form compares it. */
function keptOf(file: File, field: DetailField): string | null {
  if (field === 'gender') return file.gender
  if (field === 'source') return file.source
  if (field === 'preferredMethod') return file.preferredMethod
  return file.details.find((detail) => detail.field === field)?.text ?? null
}

/** Only what is other than it was; texts without the space around them. */
const differing = (file: File, changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([field, value]) => {
      const next = typeof value === 'string' ? value.trim() : value
      const same = (keptOf(file, field as DetailField) ?? '') === (next ?? '')
      // A name is never taken out.
      return same || (field === 'name' && next === '') ? [] : [[field, next]]
    }),
  )

/** Details as they are being written, and saved in one go. */
export function useCorrection(file: File | null): Correction {
  const [changes, setChanges] = useState<Changes>({})
  const [numbers, setNumbers] = useState<Numbers>({})
  const correct = useCommand('staff.correctCustomer')
  const next = file ? differing(file, changes) : {}
  const places = Object.entries(numbers).map(([place, to]) => {
    return { place: Number(place), was: file?.phones[Number(place)] ?? null, to: to.trim() }
  })
  const written = places.filter(({ was, to }) => was !== null || to !== '')
  const save = async () => {
    if (!file) return
    const outcome = await correct.run({ customerId: file.id, changes: next, numbers: written })
    if (!outcome?.ok) return
    say('改好了，原来的内容留在“经过”里')
    leave()
  }
  return {
    ...{ changes, numbers, changed: Object.keys(next).length + written.length, save },
    change: (part) => setChanges({ ...changes, ...part }),
    renumber: (place, to) => {
      const { [place]: _, ...rest } = numbers
      setNumbers(to === null ? rest : { ...rest, [place]: to })
    },
    busy: correct.busy,
    error: correct.error,
  }
}
