import { now } from '@client/clock'
import { Chips } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { sayTime } from '@shared/kernel/time'
import { rightAfter } from '@shared/walkin/model'
import type { Colleagues } from './ColleaguePick'

export type Receptions = OutputOf<'staff.registerDesk'>['receptions']

export interface ReceptionPickProps {
  readonly receptions: Receptions
  readonly colleagues: Colleagues
  readonly value: string | null
  readonly onChange: (reception: string) => void
}

/** As many as one chooses between (ours); one that was asked for is there as well. */
const mostShown = 3

/** Which of my receptions of today the visitor belongs to: the one that goes on, or that has just ended, unless I say otherwise. */
export function ReceptionPick({ receptions, colleagues, value, onChange }: ReceptionPickProps) {
  const guess =
    receptions.find(({ endedAt }) => endedAt === null) ??
    receptions.find(({ endedAt, helps }) => helps === null && now() - (endedAt ?? 0) <= rightAfter)
  if (receptions.length === 0) return null
  const name = (id: string) => colleagues.find((each) => each.id === id)?.name ?? '同事'
  const options = receptions
    .filter(({ id }, index) => index < mostShown || id === value)
    .map(({ id, at, endedAt, helps }) => ({
      value: id,
      label: `${helps === null ? '' : `协助${name(helps)} `}${sayTime(at)}${endedAt === null ? ' 正在接待' : ` 到 ${sayTime(endedAt)}`}`,
    }))
  const known = value !== null && (value === 'none' || options.some((each) => each.value === value))
  return (
    <Chips
      label="是哪一次接待"
      options={[...options, { value: 'none', label: '都不是' }]}
      value={known ? value : (guess?.id ?? 'none')}
      onChange={onChange}
    />
  )
}
