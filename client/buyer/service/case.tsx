import { useQuery } from '@client/api'
import { useRouter } from '@tarojs/taro'
import { BuyerPage } from '../BuyerPage'
import { CaseFile } from './CaseFile'

/** One case: its promises as live clocks, who has it now, and every step so far. */
export default function BuyerServiceCase() {
  const { id = '' } = useRouter().params
  const query = useQuery('buyer.case', { caseId: id })
  return (
    <BuyerPage title="办理进展" query={query}>
      {(data) => <CaseFile file={data} onChanged={query.reload} />}
    </BuyerPage>
  )
}
