import { Page } from '@client/parts'

export default function StaffSitesReport() {
  return <Page title="报进度">报进度</Page>
}
