import { call, usePages, useQuery } from '@client/api'
import { Empty, ListRow, LongList } from '@client/parts'
import { openHandbook, openOffice, openOrders } from '../go'
import { iAm } from '../me'
import { StaffPage } from '../parts/StaffPage'
import { MessageLine } from './MessageLine'
import { openOf } from './openOf'
import { useMarkRead } from './useMarkRead'

/** Who has matters of the whole office to look after. */
const holdsOffice = () => iAm('manager') || iAm('director') || iAm('clerk') || iAm('planner')

const fetchMore = (after: string) => call('staff.inbox', { after })

/** 消息: what happened that one should know, the newest first. */
export default function StaffInbox() {
  const query = useQuery('staff.inbox', {})
  const { rows: messages, more } = usePages(query.data, (data) => data.messages, fetchMore)
  useMarkRead(query.data?.messages)
  return (
    <StaffPage title="消息" query={query} desk="/staff/inbox/index">
      {() => (
        <>
          {holdsOffice() ? (
            <ListRow title="办公" note="例会、争议、跟进表、复核、制度" onTap={openOffice} />
          ) : (
            <>
              {(iAm('consultant') || iAm('finance')) && (
                <ListRow title="认购" note="认购单在谁那里、等了多久" onTap={openOrders} />
              )}
              <ListRow title="制度手册" note="公司按哪些条文办事，数字是多少" onTap={openHandbook} />
            </>
          )}
          {messages.length === 0 && <Empty hint="有事会在这里告诉您">还没有消息</Empty>}
          <LongList rows={messages} keyOf={({ id }) => id} rowHeight={104} more={more}>
            {(message) => <MessageLine message={message} open={openOf(message)} />}
          </LongList>
        </>
      )}
    </StaffPage>
  )
}
