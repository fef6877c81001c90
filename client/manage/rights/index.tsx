import { useCommand, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Button, Card, Empty, ListRow, LongList, Row, Section, say, Tag } from '@client/parts'
import { dayOf, sayDate, sayDay, sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { StaffPage } from '../../staff/parts/StaffPage'
import { Trouble } from '../../staff/parts/Trouble'
import { PersonLine } from './PersonLine'
import type { Rights } from './words'
import './rights.scss'

/** 权限复核: everybody with posts, once a quarter; who keeps them, who loses some, and the reviews before. */
export default function ManageRights() {
  const [asked, setAsked] = useState<string | null>(null)
  const query = useQuery('staff.rightsReview', asked === null ? {} : { review: asked })
  return (
    <StaffPage title="权限复核" query={query}>
      {(data) => (
        <>
          {data.review ? (
            <Reviewed data={data} review={data.review} onDone={query.reload} />
          ) : (
            <Empty hint={`${sayDate(data.next)}自动开始，到时会有消息`}>还没有开始复核</Empty>
          )}
          <History data={data} onOpen={setAsked} />
        </>
      )}
    </StaffPage>
  )
}

interface ReviewedProps {
  readonly data: Rights
  readonly review: NonNullable<Rights['review']>
  readonly onDone: () => Promise<void>
}

function Reviewed({ data, review, onDone }: ReviewedProps) {
  const finish = useCommand('staff.finishReview')
  const { people, mayAct } = data
  const { id, from, before, dueAt, escalated, done } = review
  const seen = people.filter(({ looked }) => looked !== null).length
  const late = done === null && now() >= dueAt
  const close = async () => {
    const outcome = await finish.run({ review: id })
    if (!outcome?.ok) return
    say('这一期复核办完了')
    await onDone()
  }
  return (
    <>
      <Card alert={late}>
        <Row label="这一期">{`${sayDate(from)}起`}</Row>
        {done ? (
          <Row label="办完" note={done.by}>
            {sayWhen(done.at, now())}
          </Row>
        ) : (
          <Row label="最晚" alert={late} {...(escalated && { note: '已经上报总监' })}>
            {late ? `${sayDate(dayOf(dueAt - 1))}，逾期了` : sayDay(dayOf(dueAt - 1), now())}
          </Row>
        )}
        <Row label="已经复核">{`${seen} / ${people.length} 位`}</Row>
        <Row label="上一期">{`${sayDate(before)}起`}</Row>
      </Card>
      <LongList rows={people} keyOf={(person) => person.id} rowHeight={170} pageSize={10}>
        {(person) => <PersonLine review={id} person={person} mayAct={mayAct} onDone={onDone} />}
      </LongList>
      {mayAct && (
        <View className="rights-foot">
          <Trouble error={finish.error} />
          <Button kind="primary" busy={finish.busy} disabled={seen < people.length} onTap={close}>
            {seen < people.length ? `还有 ${people.length - seen} 位没有复核` : '都看过了，办完'}
          </Button>
        </View>
      )}
    </>
  )
}

interface HistoryProps {
  readonly data: Rights
  readonly onOpen: (review: string) => void
}

/** The other reviews, the latest first. */
function History({ data: { history, review }, onOpen }: HistoryProps) {
  const others = history.filter(({ id }) => id !== review?.id)
  if (others.length === 0) return null
  return (
    <Section title="各期">
      {others.map(({ id, from, doneAt, changed }) => (
        <ListRow
          key={id}
          title={`${sayDate(from)}起`}
          note={doneAt === null ? '没有办完' : `${sayWhen(doneAt, now())}办完，改了 ${changed} 位`}
          onTap={() => onOpen(id)}
          {...(doneAt === null && { aside: <Tag tone="alert">没办完</Tag> })}
        />
      ))}
    </Section>
  )
}
