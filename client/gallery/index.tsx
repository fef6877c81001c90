import { Page, TabBar } from '@client/parts'
import { Filling } from './Filling'
import { List } from './List'
import { Reading } from './Reading'
import { Themes } from './Themes'

const tabs = [
  { label: '样板间', url: '/gallery/index' },
  { label: '今日', url: '/staff/today/index' },
  { label: '客户', url: '/staff/customer/index' },
]

/** Every part in its states, on one page, with invented data: to look at, and to check in all themes. */
export default function Gallery() {
  return (
    <Page title="样板间" heading foot={<TabBar tabs={tabs} current="/gallery/index" />}>
      <Themes />
      <Reading />
      <Filling />
      <List />
    </Page>
  )
}
