import { useQuery } from '@client/api'
import { useRouter } from '@tarojs/taro'
import { iAm } from '../me'
import { StaffPage } from '../parts/StaffPage'
import { DealFacts } from './DealFacts'
import { StepActions } from './StepActions'

/** One deal: the line that its buyers watch, and moving it on. */
export default function StaffDealsDeal() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.deal', { dealId: id })
  return (
    <StaffPage title="签约进度" query={query}>
      {(deal) => (
        <DealFacts deal={deal}>
          {iAm('clerk') && <StepActions key={deal.version} deal={deal} onDone={query.reload} />}
        </DealFacts>
      )}
    </StaffPage>
  )
}
