import { useQuery } from '@client/api'
import { Button, Filter } from '@client/parts'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { File } from '../logged'
import { StaffPage } from '../parts/StaffPage'
import { Trouble } from '../parts/Trouble'
import { DetailChecks } from './DetailChecks'
import { DetailsForm } from './DetailsForm'
import { useCorrection } from './useCorrection'
import './customer-file.scss'

const modes = [
  { value: 'correct', label: '补充和更正' },
  { value: 'check', label: '核对' },
] as const
type Mode = (typeof modes)[number]['value']

/** 核对和更正: what the file says is filled in and corrected, and doubts are marked and settled. */
export default function StaffCustomerDetails() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.customer', { customerId: id })
  const [mode, setMode] = useState<Mode>('correct')
  const correction = useCorrection(query.data)
  const { changed, busy, save } = correction
  const foot = query.data && mode === 'correct' && (
    <Button kind="primary" busy={busy} disabled={changed === 0} onTap={save}>
      {changed === 0 ? '还没有改动' : `保存 ${changed} 处改动`}
    </Button>
  )
  return (
    <StaffPage title="核对和更正" query={query} foot={foot}>
      {(file: File) => (
        <>
          <Filter label="做什么" options={modes} value={mode} onChange={setMode} />
          {mode === 'correct' && <DetailsForm file={file} correction={correction} />}
          {mode === 'correct' && <Trouble error={correction.error} />}
          {mode === 'check' && <DetailChecks file={file} onChanged={query.reload} />}
        </>
      )}
    </StaffPage>
  )
}
