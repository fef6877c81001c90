import { Page } from '@client/parts'

export default function BuyerInbox() {
  return <Page title="消息">消息</Page>
}
