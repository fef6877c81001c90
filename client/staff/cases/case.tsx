import { Page } from '@client/parts'

export default function StaffCasesCase() {
  return <Page title="事项">事项</Page>
}
