import { useQuery } from '@client/api'
import { Button, Card, Row } from '@client/parts'
import { sayMoney } from '@shared/kernel/money'
import type { EffectPage } from '@shared/policy/addEffects'
import { StaffPage } from '../../staff/parts/StaffPage'
import { Trouble } from '../../staff/parts/Trouble'
import { EffectPart } from './EffectPart'
import { useEffectRun } from './useEffectRun'

/** 会改变什么: last month once more, under the version in force and under the draft. */
export default function ManagePolicyEffect() {
  const query = useQuery('staff.policyEffect', {})
  return (
    <StaffPage title="会改变什么" query={query}>
      {(data) => <Comparing first={data} />}
    </StaffPage>
  )
}

const actions = { fresh: '开始比较', running: '停一下', stopped: '接着比较', done: '比较完了' } as const

function Comparing({ first }: { readonly first: EffectPage }) {
  const { effect, state, error, run, stop } = useEffectRun(first.next)
  const names = new Map(first.people.map(({ id, name }) => [id, name]))
  const { customers, active, tied, unsound, ownership, commission, overdue } = effect
  return (
    <>
      <Card>
        把最近 30
        天有动静的客户，按现行制度和草稿各判一遍。只看每位客户自己的记录：考勤、客户等级、档案不在里面，没有比较。不会改动任何人的归属。
      </Card>
      <Trouble error={error} />
      <Button
        kind={state === 'fresh' || state === 'stopped' ? 'primary' : 'plain'}
        disabled={state === 'done'}
        onTap={state === 'running' ? stop : run}
      >
        {actions[state]}
      </Button>
      {state !== 'fresh' && (
        <>
          <Row label={state === 'done' ? '全部客户' : '已看客户'}>{`${customers} 位`}</Row>
          <Row label="其中 30 天内有动静">{`${active} 位`}</Row>
          {tied > 0 && <Row label="牵涉别的客户" note="亲友、介绍人在别处，可能判得不全">{`${tied} 位`}</Row>}
          {unsound > 0 && <Row label="记录自相矛盾，没有判" alert>{`${unsound} 位`}</Row>}
          <EffectPart title="归属" part={ownership} names={names} unit="位客户" />
          <EffectPart title="佣金" part={commission} names={names} unit="笔成交" />
          {commission.movedFen > 0 && <Row label="换人拿的佣金">{sayMoney(commission.movedFen)}</Row>}
          {commission.undecided > 0 && <Row label="事实不全，没有判">{`${commission.undecided} 笔`}</Row>}
          <EffectPart title="逾期的跟进" part={overdue} names={names} unit="项" />
        </>
      )}
    </>
  )
}
