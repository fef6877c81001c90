import { call, usePages, useQuery } from '@client/api'
import { Empty, ListRow, LongList } from '@client/parts'
import { openDisputes, openEvening, openHandbook, openPolicy, openReview, openSheets } from '../go'
import { iAm } from '../me'
import { StaffPage } from '../parts/StaffPage'
import { MessageLine } from './MessageLine'
import { openOf } from './openOf'
import { useMarkRead } from './useMarkRead'

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
          {(iAm('manager') || iAm('director')) && (
            <ListRow title="制度" note="现行规定；起草、比较和采用新版" onTap={openPolicy} />
          )}
          {(iAm('manager') || iAm('director')) && (
            <ListRow title="权限复核" note="每位同事的岗位，每季度看一遍" onTap={openReview} />
          )}
          {(iAm('manager') || iAm('director')) && (
            <ListRow title="归属争议" note="证据、处理意见和裁定" onTap={openDisputes} />
          )}
          <ListRow title="制度手册" note="公司按哪些条文办事，数字是多少" onTap={openHandbook} />
          {(iAm('manager') || iAm('clerk')) && (
            <ListRow title="来访和例会" note="今天谁来过、还差什么、例会记录" onTap={openEvening} />
          )}
          {iAm('manager') && (
            <ListRow title="周跟进表" note="谁交了、谁没交，看完写意见" onTap={openSheets} />
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
