import { now } from '@client/clock'
import { Button, ButtonRow } from '@client/parts'
import { dayOf, sayDay } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { openCustomer } from '../go'
import { type PoolRow, sayRow } from './words'
import './pool-line.scss'

export interface PoolLineProps {
  readonly row: PoolRow
  readonly busy: boolean
  readonly onClaim: () => void
  /** To whom the manager gives them; null where it is no manager who looks. */
  readonly to: string | null
  readonly onAssign: () => void
  /** The manager may put them among the public ones (ROTA-1.22). */
  readonly onPool?: (() => void) | undefined
}

/** One customer whom nobody has: why, since when, and what one may do. */
export function PoolLine({ row, busy, onClaim, to, onAssign, onPool }: PoolLineProps) {
  const { file, claim } = row
  return (
    <View className="pool-line">
      <View className="pool-title">{file ? file.name : sayRow(row)}</View>
      {file && (
        <View className="pool-note">
          {[sayRow(row), file.phone, file.from && `原来是${file.from}的`].filter(Boolean).join(' · ')}
        </View>
      )}
      <View className="pool-note">{`${row.why}，${sayDay(dayOf(row.since), now())}起`}</View>
      {row.cite !== '' && <View className="pool-cite">{row.cite}</View>}
      {claim && !claim.may && <View className="pool-not">{`现在不能领取：${claim.say}`}</View>}
      <ButtonRow>
        {claim?.may && (
          <Button kind="primary" busy={busy} onTap={onClaim}>
            领取
          </Button>
        )}
        {file && <Button onTap={() => openCustomer(row.id)}>看档案</Button>}
        {onPool && <Button onTap={onPool}>放入公共客户</Button>}
        {to !== null && (
          <Button kind="primary" busy={busy} disabled={to === ''} onTap={onAssign}>
            {`分给${to}`}
          </Button>
        )}
      </ButtonRow>
    </View>
  )
}
