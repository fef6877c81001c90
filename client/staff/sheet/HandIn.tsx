import { useCommand } from '@client/api'
import { Button, say } from '@client/parts'
import { Trouble } from '../parts/Trouble'
import type { Sheet } from './words'

export interface HandInProps {
  readonly sheet: Sheet
  readonly onDone: () => Promise<void>
}

/** Hands the sheet in, and takes it back until the manager has read it. */
export function HandIn({ sheet, onDone }: HandInProps) {
  const { sunday, clock, handedInAt, review, totals } = sheet
  const { run, busy, error } = useCommand('staff.handInSheet')
  if (!clock || review || (totals.customers === 0 && handedInAt === null)) return null
  const hand = async (on: boolean) => {
    const outcome = await run({ sunday, on })
    if (!outcome?.ok) return
    say(on ? '交给经理了' : '撤回来了，可以接着写', on ? () => void hand(false) : undefined)
    await onDone()
  }
  const handed = handedInAt !== null
  return (
    <>
      <Trouble error={error} />
      <Button kind={handed ? 'plain' : 'primary'} busy={busy} onTap={() => hand(!handed)}>
        {handed ? '撤回，接着写' : '交给经理'}
      </Button>
    </>
  )
}
