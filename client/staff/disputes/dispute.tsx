import { useCommand, useQuery } from '@client/api'
import { Button, ButtonRow, Card, confirm, Section, say } from '@client/parts'
import { dayOf, sayDate } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { openCustomer, openRaise } from '../go'
import { StaffPage } from '../parts/StaffPage'
import { Trouble } from '../parts/Trouble'
import { Claimants } from './Claimants'
import { Head } from './Head'
import { Outcome } from './Outcome'
import { Refusal } from './Refusal'
import type { DisputeView } from './words'

/** One dispute, as a party sees it: how it stands, who proposed what, the articles, and what one can do. */
export default function StaffDispute() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.dispute', { customerId: id })
  return (
    <StaffPage title="归属争议" query={query}>
      {(dispute) => (
        <>
          <Head dispute={dispute} />
          <Outcome dispute={dispute} />
          <Articles dispute={dispute} />
          <Claimants dispute={dispute} />
          <Doing dispute={dispute} onDone={query.reload} />
        </>
      )}
    </StaffPage>
  )
}

const Articles = ({ dispute: { cites } }: { readonly dispute: DisputeView }) =>
  cites.length === 0 ? null : (
    <Section title="依据">
      <Card>
        {cites.map((cite) => (
          <View key={cite} className="dispute-note">
            {cite}
          </View>
        ))}
      </Card>
    </Section>
  )

interface DoingProps {
  readonly dispute: DisputeView
  readonly onDone: () => Promise<void>
}

function Doing({ dispute, onDone }: DoingProps) {
  const { id, dispute: which, may, refuseUntil, claimants } = dispute
  const withdraw = useCommand('staff.withdrawDispute')
  const reply = useCommand('staff.replyToRuling')
  const takeBack = async () => {
    const text = '归属照旧。之后还可以再提。'
    if (!(await confirm({ title: '撤回这次异议？', text, yes: '撤回' }))) return
    const outcome = await withdraw.run({ customerId: id, dispute: which })
    if (!outcome?.ok) return
    say('撤回了')
    await onDone()
  }
  const note = async () => {
    const outcome = await reply.run({ customerId: id, dispute: which, accepts: true, why: '' })
    if (!outcome?.ok) return
    say('记下了')
    await onDone()
  }
  return (
    <>
      <Trouble error={withdraw.error ?? reply.error} />
      <ButtonRow>
        {claimants.some(({ mine, has }) => mine && has) && (
          <Button onTap={() => openCustomer(id)}>看客户档案</Button>
        )}
        {may.withdraw && (
          <Button busy={withdraw.busy} onTap={takeBack}>
            撤回
          </Button>
        )}
        {may.say && (
          <Button kind="primary" onTap={() => openRaise(id, true)}>
            说明我的情况
          </Button>
        )}
        {may.reply && (
          <Button kind="primary" busy={reply.busy} onTap={note}>
            知道了
          </Button>
        )}
      </ButtonRow>
      {may.refuse && refuseUntil !== null && (
        <Refusal dispute={dispute} until={sayDate(dayOf(refuseUntil - 1))} onDone={onDone} />
      )}
    </>
  )
}
