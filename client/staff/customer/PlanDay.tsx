import { Chips, DatePick } from '@client/parts'
import { farthestPlanDays } from '@shared/followup/soon'
import { addDays, type Day, dayOf, type Instant } from '@shared/kernel/time'
import { useState } from 'react'

export interface PlanDayProps {
  readonly label?: string
  readonly value: Day | null
  readonly today: Instant
  readonly onChange: (day: Day) => void
}

const ahead = [
  { value: '1', label: '明天' },
  { value: '3', label: '3天后' },
  { value: '7', label: '一周后' },
  { value: 'other', label: '选日子' },
] as const
type Choice = (typeof ahead)[number]['value']

/** The day of the next contact: one tap for the usual ones. */
export function PlanDay({ label = '下次什么时候', value, today, onChange }: PlanDayProps) {
  const day = dayOf(today)
  const dayAt = (choice: Choice) => (choice === 'other' ? null : addDays(day, Number(choice)))
  const usual = ahead.find((each) => value !== null && dayAt(each.value) === value)?.value
  const [picking, setPicking] = useState(value !== null && usual === undefined)
  const choose = (choice: Choice) => {
    const chosen = dayAt(choice)
    setPicking(chosen === null)
    if (chosen) onChange(chosen)
  }
  return (
    <>
      <Chips label={label} options={ahead} value={picking ? 'other' : (usual ?? null)} onChange={choose} />
      {picking && (
        <DatePick
          label="哪一天"
          value={value}
          onChange={onChange}
          from={day}
          to={addDays(day, farthestPlanDays)}
        />
      )}
    </>
  )
}
