import { call, useCommand, usePages } from '@client/api'
import { now } from '@client/clock'
import { Empty, ListRow, LongList } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { openSubject } from './openSubject'

type Inbox = OutputOf<'buyer.inbox'>
type MessageView = Inbox['messages'][number]

const messagesAfter = (after: string) => call('buyer.inbox', { after })

/** The list. What is shown counts as read from the next visit on; until then the marks stay, so that one sees what is new. */
export function Messages({ data }: { readonly data: Inbox }) {
  const { rows, more } = usePages(data, ({ messages }) => messages, messagesAfter)
  const { run } = useCommand('buyer.readInbox')
  const newestUnread = Math.max(0, ...data.messages.filter(({ unread }) => unread).map(({ at }) => at))
  useEffect(() => {
    if (newestUnread > 0) run({ upTo: newestUnread })
  }, [newestUnread, run])

  if (rows.length === 0) {
    return <Empty hint="手续有进展、工地有更新、报修有答复，都会在这里告诉您。">还没有消息</Empty>
  }
  return (
    <LongList rows={rows} keyOf={(row) => row.id} rowHeight={100} more={more}>
      {(row) => <Message message={row} />}
    </LongList>
  )
}

function Message({ message }: { readonly message: MessageView }) {
  const { title, text, at, unread, about } = message
  const note = (
    <>
      {text && <View>{text}</View>}
      <View>
        {sayWhen(at, now())}
        {unread && ' · 未读'}
      </View>
    </>
  )
  const open = about.kind === 'none' ? undefined : () => openSubject(about)
  return <ListRow title={title} note={note} fresh={unread} {...(open && { onTap: open })} />
}
