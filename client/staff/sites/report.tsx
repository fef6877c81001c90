import { useQuery } from '@client/api'
import { Empty } from '@client/parts'
import { useRouter } from '@tarojs/taro'
import { iAm } from '../me'
import { StaffPage } from '../parts/StaffPage'
import { ReportForm } from './ReportForm'
import { SiteFacts } from './SiteFacts'

/** 报进度: what the buyers of a building will see next. Who only looks sees how it stands. */
export default function StaffSitesReport() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.sites', {})
  return (
    <StaffPage title="报进度" query={query}>
      {({ buildings }) => {
        const site = buildings.find((each) => each.id === id)
        if (!site) return <Empty hint="请返回重新选择">没有找到这幢楼</Empty>
        return iAm('engineer') ? <ReportForm site={site} /> : <SiteFacts site={site} />
      }}
    </StaffPage>
  )
}
