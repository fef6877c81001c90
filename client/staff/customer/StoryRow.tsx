import { now } from '@client/clock'
import { ListRow } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import type { File } from '../logged'

/** One thing that happened: what, when and by whom. */
export function StoryRow({ item }: { readonly item: File['story'][number] }) {
  const { title, at, who, note } = item
  return <ListRow title={title} note={[sayWhen(at, now()), who, note].filter(Boolean).join(' · ')} />
}
