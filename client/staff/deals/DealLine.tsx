import { now } from '@client/clock'
import { ListRow, Tag } from '@client/parts'
import { stepNames } from '@shared/deal/model'
import { sayDay, sayDaysLeft } from '@shared/kernel/time'
import { type DealRow, isOverdue } from './words'

export interface DealLineProps {
  readonly deal: DealRow
  readonly onOpen: () => void
}

/** One deal: its room, the step that is next, and how the promised day stands. */
export function DealLine({ deal: { unitLabel, step, promised }, onOpen }: DealLineProps) {
  const at = now()
  if (!step || !promised) return <ListRow title={unitLabel} note="手续都办完了" onTap={onOpen} />
  const late = isOverdue(promised, at)
  return (
    <ListRow
      title={unitLabel}
      note={`${stepNames[step]} · 约定 ${sayDay(promised, at)}`}
      aside={<Tag tone={late ? 'alert' : 'plain'}>{sayDaysLeft(promised, at)}</Tag>}
      onTap={onOpen}
    />
  )
}
