import { Page } from '@client/parts'

export default function StaffInbox() {
  return <Page title="消息">消息</Page>
}
