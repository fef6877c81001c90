import { Page } from '@client/parts'

export default function StaffDealsDeal() {
  return <Page title="一笔成交">一笔成交</Page>
}
