import { call, usePages, useQuery } from '@client/api'
import { Button, Empty, LongList } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import Taro from '@tarojs/taro'
import { BuyerPage } from '../BuyerPage'
import { CaseCard } from './CaseCard'

type Cases = OutputOf<'buyer.cases'>

/** 服务: what one has asked for, and how each promise stands. */
export default function BuyerService() {
  const query = useQuery('buyer.cases', {})
  const canOpen = query.data !== null && query.data.homes.length > 0
  const foot = canOpen && (
    <Button kind="primary" onTap={() => Taro.navigateTo({ url: '/buyer/service/new' })}>
      提交投诉或报修
    </Button>
  )
  return (
    <BuyerPage title="服务" query={query} foot={foot}>
      {(data) => <Cases data={data} />}
    </BuyerPage>
  )
}

const casesAfter = (after: string) => call('buyer.cases', { after })

function Cases({ data }: { readonly data: Cases }) {
  const { rows, more } = usePages(data, ({ cases }) => cases, casesAfter)
  if (data.homes.length === 0) {
    return (
      <Empty hint="签了认购书以后，就能在这里报修和投诉。急事请直接找您的置业顾问。">还没有您的房子</Empty>
    )
  }
  if (rows.length === 0) {
    return (
      <Empty hint="房子哪里不对、服务哪里不好，点下面的按钮告诉我们。谁来办、什么时候办好，都写在这里。">
        还没有提交过
      </Empty>
    )
  }
  return (
    <LongList rows={rows} keyOf={(row) => row.id} rowHeight={150} more={more}>
      {(row) => (
        <CaseCard row={row} onTap={() => Taro.navigateTo({ url: `/buyer/service/case?id=${row.id}` })} />
      )}
    </LongList>
  )
}
