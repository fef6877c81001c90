import { useCommand, useQuery } from '@client/api'
import { Button, Empty, Failure, ListRow, Page } from '@client/parts'

/** A page with one query and one command: what a page does while the network comes and goes. */
export default function Calls() {
  const inbox = useQuery('buyer.inbox', {})
  const read = useCommand('buyer.readInbox')
  return (
    <Page title="问与办" query={inbox}>
      {({ messages }) => (
        <>
          {messages.length === 0 && <Empty>还没有消息</Empty>}
          {messages.map((message) => (
            <ListRow key={message.id} title={message.title} note={message.text} fresh={message.unread} />
          ))}
          {read.error && <Failure error={read.error} onRetry={read.retry} busy={read.busy} />}
          <Button kind="primary" busy={read.busy} onTap={() => read.run({ upTo: messages[0]?.at ?? 0 })}>
            都看过了
          </Button>
        </>
      )}
    </Page>
  )
}
