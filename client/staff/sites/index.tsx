import { Page } from '@client/parts'

export default function StaffSites() {
  return <Page title="工地">工地</Page>
}
