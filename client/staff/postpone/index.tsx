import { useQuery } from '@client/api'
import { now } from '@client/clock'
import { Button, Card, Chips, TextField } from '@client/parts'
import { postponeReasonNames, postponeReasons } from '@shared/followup/postponeReasons'
import { endOfDay } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { PlanDay } from '../customer/PlanDay'
import { StaffPage } from '../parts/StaffPage'
import { Trouble } from '../parts/Trouble'
import { Held, Planned } from './Held'
import { usePostpone } from './usePostpone'

const reasons = postponeReasons.map((value) => ({ value, label: postponeReasonNames[value] }))

/** 改期: another day and why, and what does not move with it. */
export default function StaffPostpone() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.postponing', { customerId: id })
  const { draft, change, missing, busy, error, save } = usePostpone(id, query.data)
  const foot = query.data?.plan && (
    <Button kind="primary" busy={busy} disabled={missing !== null} onTap={save}>
      {missing ? `还差：${missing}` : error ? '再试一次' : '改到这一天'}
    </Button>
  )
  return (
    <StaffPage title="改期" query={query} foot={foot}>
      {(data) => (
        <>
          <Planned name={data.name} plan={data.plan} times={data.times} />
          {data.plan && (
            <>
              <PlanDay
                label="改到什么时候"
                value={draft.day}
                today={now()}
                onChange={(day) => change({ day })}
              />
              <Held
                held={data.held}
                lost={data.lost}
                until={draft.day === null ? null : endOfDay(draft.day)}
              />
              <Chips
                label="为什么改"
                options={reasons}
                value={draft.reason}
                onChange={(reason) => change({ reason })}
              />
              <TextField
                label={draft.reason === 'other' ? '写一句为什么' : '再说一句（可以不写）'}
                value={draft.words}
                onChange={(words) => change({ words })}
                max={100}
              />
            </>
          )}
          {!data.plan && <Held held={data.held} lost={data.lost} until={null} />}
          {!data.plan && (
            <Card>
              <View>没有约好的日子可以改。到期是制度规定的，联系后记一次跟进就好。</View>
            </Card>
          )}
          <Trouble error={error} />
        </>
      )}
    </StaffPage>
  )
}
