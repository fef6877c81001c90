import { useQuery } from '@client/api'
import { Empty, LongList } from '@client/parts'
import { openSite } from '../go'
import { StaffPage } from '../parts/StaffPage'
import { SiteLine } from './SiteLine'

/** 工地: the buildings, and how far each one is. */
export default function StaffSites() {
  const query = useQuery('staff.sites', {})
  return (
    <StaffPage title="工地" query={query} desk="/staff/sites/index">
      {({ buildings }) => (
        <>
          {buildings.length === 0 && <Empty hint="请内业先建好楼栋资料">还没有楼栋</Empty>}
          <LongList rows={buildings} keyOf={({ id }) => id} rowHeight={130}>
            {(site) => <SiteLine site={site} onOpen={() => openSite(site.id)} />}
          </LongList>
        </>
      )}
    </StaffPage>
  )
}
