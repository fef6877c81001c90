import { now } from '@client/clock'
import { ListRow } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import type { Message } from './openOf'

export interface MessageLineProps {
  readonly message: Message
  readonly open: (() => void) | undefined
}

export function MessageLine({ message: { title, text, at, unread }, open }: MessageLineProps) {
  const note = (
    <>
      {text && <View>{text}</View>}
      <View>{sayWhen(at, now())}</View>
    </>
  )
  return <ListRow title={title} note={note} fresh={unread} {...(open && { onTap: open })} />
}
