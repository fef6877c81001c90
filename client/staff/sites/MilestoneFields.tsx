import { now } from '@client/clock'
import { Chips, DatePick, TextField } from '@client/parts'
import { dayOf, sayDay } from '@shared/kernel/time'
import type { Written } from './draft'
import type { Site } from './words'

export interface MilestoneFieldsProps {
  readonly site: Site
  readonly written: Written
  readonly onChange: (change: Partial<Written>) => void
}

const none = 'none'

/** A milestone that is reached, and one that will be late. */
export function MilestoneFields({ site, written, onChange }: MilestoneFieldsProps) {
  const open = site.milestones.filter(({ done }) => done === null)
  if (open.length === 0) return <>节点都完成了</>
  const { reached, late, to, why } = written
  const choices = open.map(({ id, name }) => ({ value: id, label: name }))
  const chosen = (id: string) => (id === none ? null : id)
  const promised = open.find(({ id }) => id === late)?.promised
  return (
    <>
      <Chips
        label="今天到达"
        options={[{ value: none, label: '没有' }, ...choices]}
        value={reached ?? none}
        onChange={(id) => onChange({ reached: chosen(id) })}
      />
      <Chips
        label="要延期"
        options={[{ value: none, label: '没有' }, ...choices]}
        value={late ?? none}
        onChange={(id) => onChange({ late: chosen(id) })}
      />
      {promised && (
        <>
          <DatePick
            label={`原定 ${sayDay(promised, now())}，延到`}
            value={to}
            onChange={(day) => onChange({ to: day })}
            from={dayOf(now())}
          />
          <TextField
            label="延期的原因"
            value={why}
            onChange={(text) => onChange({ why: text })}
            max={100}
            placeholder="业主会看到这句话"
          />
        </>
      )}
    </>
  )
}
