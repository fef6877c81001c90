import { useCommand } from '@client/api'
import { now } from '@client/clock'
import { Button, ButtonRow, Card, confirm, Row, say, Tag } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { Trouble } from '../../staff/parts/Trouble'
import { type Overview, openAdopt, openEffect } from './words'
import './draft-card.scss'

export interface DraftCardProps {
  readonly draft: NonNullable<Overview['draft']>
  readonly mayPropose: boolean
  readonly onDone: () => Promise<void>
}

/** The draft in a few lines, and what can be done with it. */
export function DraftCard({ draft, mayPropose, onDone }: DraftCardProps) {
  const discard = useCommand('staff.discardPolicy')
  const run = async () => {
    const text = `${draft.changes} 处改动都会丢掉，现行制度不受影响。`
    if (!(await confirm({ title: '丢弃草稿？', text, yes: '丢弃', danger: true }))) return
    const outcome = await discard.run({ revision: draft.revision })
    if (!outcome?.ok) return
    say('草稿丢弃了')
    await onDone()
  }
  const { findings, differs, follows } = draft
  return (
    <Card>
      <Row label="草稿" note={`依据${draft.base}`}>
        {findings > 0 ? <Tag tone="alert">{`${findings} 个问题`}</Tag> : <Tag tone="accent">没有问题</Tag>}
      </Row>
      <Row
        label={`与第 ${follows.version} 版${follows.toCome ? '（将执行）' : ''}不同`}
      >{`${differs} 处`}</Row>
      <Row label="最后修改">{`${draft.byName} ${sayWhen(draft.at, now())}`}</Row>
      <ButtonRow>
        <Button onTap={openEffect}>会改变什么</Button>
        <Button kind="primary" onTap={openAdopt}>
          看改动
        </Button>
      </ButtonRow>
      <Trouble error={discard.error} />
      {mayPropose && (
        <View className="draft-away">
          <Button small kind="danger" busy={discard.busy} onTap={run}>
            丢弃草稿
          </Button>
        </View>
      )}
    </Card>
  )
}
