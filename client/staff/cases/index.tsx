import { Page } from '@client/parts'

export default function StaffCases() {
  return <Page title="服务事项">服务事项</Page>
}
