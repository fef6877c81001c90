import type { QueryState } from '@client/api'
import { Card, Failure, Row } from '@client/parts'
import { Offline } from '@client/parts/Offline'
import { Skeleton } from '@client/parts/Skeleton'
import type { OutputOf } from '@shared/contract'
import { View } from '@tarojs/components'
import { a11y } from '../../a11y'
import { Binding } from '../binding/Binding'
import { Viewers } from './Viewers'
import './identity.scss'

type Me = OutputOf<'buyer.me'>

export interface IdentityProps {
  readonly query: QueryState<Me>
}

/** Who I am here; for whom we do not know, how to become known. */
export function Identity({ query: { data, error, stale, reload } }: IdentityProps) {
  if (data === null) return error ? <Failure error={error} onRetry={reload} /> : <Skeleton />
  return (
    <>
      {error && <Offline error={error} since={stale} onRetry={reload} />}
      {data.bound ? <Known me={data} /> : <Binding onBound={reload} />}
    </>
  )
}

function Known({ me: { name, phone, projectName, homes, views } }: { readonly me: Me }) {
  return (
    <>
      <View className="me-name" {...a11y({ role: 'heading', level: 1 })}>
        {name}
      </View>
      <Card>
        <Row label="手机号">{phone}</Row>
        <Row label="楼盘">{projectName}</Row>
        <Row label="我的房子">{homes.length > 0 ? homes.join('、') : '还没有'}</Row>
      </Card>
      <Viewers views={views} />
    </>
  )
}
