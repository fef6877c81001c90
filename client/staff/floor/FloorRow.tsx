import { now, useSaid } from '@client/clock'
import { ListRow, Tag } from '@client/parts'
import { doingNames } from '@shared/floor/words'
import { type Instant, sayDuration } from '@shared/kernel/time'
import { useCallback } from 'react'
import { type BoardRow, isBusy } from './words'

const tones = { free: 'accent', busy: 'plain', off: 'plain' } as const

export interface FloorRowProps {
  readonly row: BoardRow
  /** When the sales were made that the order goes by. */
  readonly salesOf: string | null
  readonly turn: boolean
  readonly onTap?: () => void
}

/** One consultant: their number, and what they are doing since when. */
export function FloorRow({ row, salesOf, turn, onTap }: FloorRowProps) {
  const { name, number, doing, since, trial, atDesk, sales } = row
  const told = since !== null && doing !== 'free'
  const said = useSaid(
    useCallback(
      (at: Instant) => (told ? sayDuration(Math.max(0, at - (since ?? now()))) : ''),
      [told, since],
    ),
  )
  const sold = salesOf !== null && sales !== null && !trial ? `${salesOf}成交 ${sales} 套` : ''
  const notes = [turn ? '轮到' : '', atDesk ? '前台' : '', trial ? '见习' : '', sold]
    .filter(Boolean)
    .join(' · ')
  return (
    <ListRow
      title={number === null ? name : `${number} ${name}`}
      {...(notes && { note: notes })}
      aside={
        <Tag tone={tones[doing === 'free' ? 'free' : isBusy(doing) ? 'busy' : 'off']}>
          {said ? `${doingNames[doing]} ${said}` : doingNames[doing]}
        </Tag>
      }
      {...(onTap && { onTap })}
    />
  )
}
