import { Page } from '@client/parts'

export default function StaffDeals() {
  return <Page title="成交">成交</Page>
}
