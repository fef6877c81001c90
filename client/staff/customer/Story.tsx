import { call, usePages } from '@client/api'
import { Empty, LongList, Section } from '@client/parts'
import { type File, type Logged, storyWithLogged } from '../logged'
import { StoryRow } from './StoryRow'

export interface StoryProps {
  /** As the cloud gave it. */
  readonly file: File
  readonly logged: Logged | undefined
}

/** Everything that happened with the customer, the newest first. */
export function Story({ file, logged }: StoryProps) {
  const { rows, more } = usePages<Pick<File, 'story' | 'next'>, File['story'][number]>(
    file,
    ({ story }) => story,
    (before) => call('staff.customerStory', { customerId: file.id, before }),
  )
  const shown = storyWithLogged(rows, logged)
  const total = Math.max(file.storyTotal, shown.length)
  return (
    <Section title="经过" aside={total > 0 ? `共 ${total} 件` : ''}>
      {shown.length === 0 && <Empty hint="登记和联系之后，都会记在这里">还没有记录</Empty>}
      <LongList rows={shown} keyOf={({ id }) => id} rowHeight={80} pageSize={10} more={more}>
        {(item) => <StoryRow item={item} />}
      </LongList>
    </Section>
  )
}
