import { Button } from '@client/parts'
import { type ReactNode, useState } from 'react'

/** As many people as most offices have consultants; a page with more of them at once would be slow to open. */
const most = 12

/** The first of them, and the way to the rest. */
export function useFew<Person>(all: readonly Person[]): readonly [shown: readonly Person[], more: ReactNode] {
  const [open, setOpen] = useState(false)
  if (open || all.length <= most) return [all, null]
  const more = <Button onTap={() => setOpen(true)}>{`看其余 ${all.length - most} 位`}</Button>
  return [all.slice(0, most), more]
}
