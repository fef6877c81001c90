import { useQuery } from '@client/api'
import { useRouter } from '@tarojs/taro'
import { iAm } from '../me'
import { StaffPage } from '../parts/StaffPage'
import { ReportForm } from './ReportForm'
import { SiteFacts } from './SiteFacts'

/** 报进度: what the buyers of a building will see next. Who only looks sees how it stands. */
export default function StaffSitesReport() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.sites', { buildingId: id })
  return (
    <StaffPage title="报进度" query={query}>
      {({ buildings: [site] }) => {
        if (!site) return null
        if (!iAm('engineer')) return <SiteFacts site={site} />
        // A report of somebody else begins the form anew, on how the building stands by then.
        return <ReportForm key={site.reportedAt ?? 0} site={site} />
      }}
    </StaffPage>
  )
}
