import { useQuery } from '@client/api'
import { Button } from '@client/parts'
import { useRouter } from '@tarojs/taro'
import { openFollowup } from '../go'
import { useLogged } from '../logged'
import { iAm } from '../me'
import { StaffPage } from '../parts/StaffPage'
import { CustomerFile } from './CustomerFile'

/** 客户: one file, whole. */
export default function StaffCustomer() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.customer', { customerId: id })
  const logged = useLogged().get(id)
  const mayLog = iAm('consultant') && query.data?.status === 'active'
  const foot = mayLog && (
    <Button kind="primary" onTap={() => openFollowup(id)}>
      记一次跟进
    </Button>
  )
  return (
    <StaffPage title="客户" query={query} foot={foot}>
      {(file) => <CustomerFile fetched={file} logged={logged} onChanged={query.reload} />}
    </StaffPage>
  )
}
