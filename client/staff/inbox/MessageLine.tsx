import { now } from '@client/clock'
import { ListRow } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import type { Message } from './openOf'

export interface MessageLineProps {
  readonly message: Message
  readonly open: (() => void) | undefined
}

export function MessageLine({ message: { title, text, at, unread }, open }: MessageLineProps) {
  const note = text ? `${text} · ${sayWhen(at, now())}` : sayWhen(at, now())
  return <ListRow title={title} note={note} fresh={unread} {...(open && { onTap: open })} />
}
