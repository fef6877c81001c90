/** What the timeline tells of visits to the office: when a reception ended, and what was kept of it. */
import type { Customer } from '../customer/model'
import type { StoryItem } from '../customer/story'
import { sayTicked } from '../guide/reception'
import { sayTime } from '../kernel/time'

export const storyOfVisits = ({
  history,
  visitNotes = [],
}: Pick<Customer, 'history' | 'visitNotes'>): readonly StoryItem[] => [
  ...history.flatMap((event): StoryItem[] => {
    if (event.type !== 'received' || event.reception === undefined || event.as === 'helper') return []
    const { id, at, began = at, endedAt, by } = event
    if (endedAt === undefined) return []
    const note = `从 ${sayTime(began)} 到 ${sayTime(endedAt)}`
    return [{ id: `${id}-end`, at: endedAt, who: by, title: '接待结束', note }]
  }),
  ...visitNotes.map(({ id, at, by, steps, feedback, concerns }) => {
    const said = [feedback && `反馈：${feedback}`, concerns && `顾虑：${concerns}`].filter(Boolean)
    return {
      ...{ id, at, who: by, title: said.length > 0 ? said.join('；') : '接待清单' },
      note: sayTicked(steps),
    }
  }),
]
