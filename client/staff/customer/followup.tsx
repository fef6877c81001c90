import { Page } from '@client/parts'

export default function StaffCustomerFollowup() {
  return <Page title="记一次跟进">记一次跟进</Page>
}
