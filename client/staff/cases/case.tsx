import { useQuery } from '@client/api'
import { useRouter } from '@tarojs/taro'
import { iAm } from '../me'
import { StaffPage } from '../parts/StaffPage'
import { CaseActions } from './CaseActions'
import { CaseFacts } from './CaseFacts'

/** 服务单: what the buyer said, what was promised, what is to be done now, and all that was done. */
export default function StaffCasesCase() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.case', { caseId: id })
  return (
    <StaffPage title="服务单" query={query}>
      {(view) => (
        <CaseFacts view={view}>
          {iAm('service') && <CaseActions view={view} onDone={query.reload} />}
        </CaseFacts>
      )}
    </StaffPage>
  )
}
