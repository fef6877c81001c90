import { useQuery } from '@client/api'
import { longestSearch } from '@shared/customer/listing'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Find } from '../parts/Find'
import { StaffPage } from '../parts/StaffPage'
import { type Alike, MergeCandidates, Summary } from './MergeCandidates'
import { MergePreview } from './MergePreview'
import './customer-file.scss'

/** 合并档案: who is the same customer, what would come of it, and then it is done. */
export default function StaffCustomerMerge() {
  const { id = '' } = useRouter().params
  const [text, setText] = useState('')
  const [other, setOther] = useState<Alike | null>(null)
  const query = useQuery('staff.duplicates', { customerId: id, text })
  return (
    <StaffPage title="合并档案" query={query}>
      {({ file, rows }) =>
        other ? (
          <MergePreview file={file} other={other} onLeave={() => setOther(null)} />
        ) : (
          <>
            <Summary file={file} />
            <Find
              label="找另一份档案"
              placeholder="姓名、拼音、号码后四位"
              max={longestSearch}
              read={(written) => written.trim()}
              found={text !== ''}
              onFind={setText}
            />
            <MergeCandidates rows={rows} searched={text !== ''} onChoose={setOther} />
          </>
        )
      }
    </StaffPage>
  )
}
