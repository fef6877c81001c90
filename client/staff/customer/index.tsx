import { Page } from '@client/parts'

export default function StaffCustomer() {
  return <Page title="客户">客户</Page>
}
