import { useQuery } from '@client/api'
import { leave } from '@client/leave'
import { Button, Card, LongList, Tag } from '@client/parts'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { StaffPage } from '../../staff/parts/StaffPage'
import { Findings } from './Findings'
import { PolicyValue } from './PolicyValue'
import { turnTo } from './words'
import './draft-card.scss'

/** One section of a policy: each value in words with its article; in the draft each can be changed where it stands. */
export default function ManagePolicySection() {
  const { of: asked = '', section = '' } = useRouter().params
  const [of, setOf] = useState(asked)
  const [open, setOpen] = useState('')
  const query = useQuery('staff.policy', { of, section })
  const changed = async () => {
    setOpen('')
    // A change begins the draft, which is shown from then on.
    if (of === 'draft') await query.reload()
    else setOf('draft')
  }
  return (
    <StaffPage title={query.data?.section ?? '制度'} query={query}>
      {(data) => {
        const rows = data.rows.map((row, index) => ({
          ...row,
          begins: row.heading !== '' && row.heading !== data.rows[index - 1]?.heading,
        }))
        return (
          <>
            <Card>
              <Tag tone={of === 'draft' ? 'accent' : 'plain'}>{data.title}</Tag>
              {data.mayChange ? ' 点一项就能改；改过的算本项目自定。' : ' 只看。要改，先从它起草。'}
            </Card>
            {of === 'draft' && <Findings findings={data.findings} here={section} />}
            <LongList rows={rows} keyOf={({ path }) => path} rowHeight={104} pageSize={12}>
              {(row) => (
                <PolicyValue
                  row={row}
                  data={data}
                  open={open === row.path}
                  onOpen={() => setOpen(open === row.path ? '' : row.path)}
                  onChanged={changed}
                />
              )}
            </LongList>
            <View className="policy-next">
              <Button onTap={() => (data.next ? turnTo(of, data.next.id) : leave())}>
                {data.next ? `下一节：${data.next.title}` : '看完了，返回'}
              </Button>
            </View>
          </>
        )
      }}
    </StaffPage>
  )
}
