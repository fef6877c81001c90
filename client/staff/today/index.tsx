import { Page } from '@client/parts'

export default function StaffToday() {
  return <Page title="今日">今日</Page>
}
