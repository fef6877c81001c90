import { useCommand, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Button, ButtonRow, Card, Page, Row } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { sayWhen } from '@shared/kernel/time'
import { shortHash } from '@shared/register/rules/shortHash'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { a11y } from '../../a11y'
import './visit.scss'

/** The code: from our own page's address, from a link that was scanned (`q`), or from WeChat's own code (`scene`). */
function tokenIn({ t, q, scene }: Readonly<Record<string, string | undefined>>): string {
  const written = t ?? scene ?? decodeURIComponent(q ?? '')
  return /[0-9a-f]{32}/.exec(written)?.[0] ?? ''
}

const noCode = '0'.repeat(32)

/** 接待确认: a visitor says with their own WeChat who received them. No account, no binding, nothing is read of them. */
export default function BuyerVisit() {
  const token = tokenIn(useRouter().params) || noCode
  const query = useQuery('buyer.visit', { token })
  return (
    <Page title="接待确认" query={query}>
      {(visit) => <Visit visit={visit} token={token} onDone={query.reload} />}
    </Page>
  )
}

const done = {
  visit: '接待了您',
  call: '接了您的电话',
  online: '登记了您的咨询',
  company: '登记了您的咨询',
} as const

interface VisitProps {
  readonly visit: OutputOf<'buyer.visit'>
  readonly token: string
  readonly onDone: () => void
}

function Visit({ visit, token, onDone }: VisitProps) {
  const confirm = useCommand('buyer.confirmVisit')
  const { consultant, projectName, channel, at, number, hash, confirmed, file } = visit
  const say = async (right: boolean) => {
    const outcome = await confirm.run({ file, token, right })
    if (outcome?.ok) onDone()
  }
  return (
    <>
      <View className="visit-title" {...a11y({ role: 'heading', level: 1 })}>
        {consultant}
        {done[channel]}
      </View>
      <Card>
        <Row label="楼盘">{projectName}</Row>
        <Row label="时间">{sayWhen(at, now())}</Row>
        <Row label="第几次登记">{number}</Row>
        <Row label="校验码" note="和置业顾问手机上的一样，以后可以核对">
          {shortHash(hash)}
        </Row>
      </Card>
      {confirm.error && (
        <View className="visit-error" {...a11y({ role: 'alert', live: true })}>
          {confirm.error.message}
        </View>
      )}
      {confirmed ? (
        <View {...a11y({ role: 'status', live: true })}>
          <Card>
            {confirmed.right
              ? `${sayWhen(confirmed.at, now())} 您确认了，谢谢。可以截图留着。`
              : `${sayWhen(confirmed.at, now())} 您说不是这样，案场经理会核实。`}
          </Card>
        </View>
      ) : (
        <>
          <View className="visit-words">
            您的一次确认，能避免以后说不清是谁接待的。只记下这一点，不读您的号码、头像和位置。
          </View>
          <ButtonRow>
            <Button onTap={() => say(false)} busy={confirm.busy}>
              不是这样
            </Button>
            <Button kind="primary" onTap={() => say(true)} busy={confirm.busy}>
              对，是这样
            </Button>
          </ButtonRow>
        </>
      )}
    </>
  )
}
