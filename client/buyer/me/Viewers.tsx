import { now } from '@client/clock'
import { Card, Row, Section } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { sayWhen } from '@shared/kernel/time'
import { Fold } from '../Fold'

type Views = OutputOf<'buyer.me'>['views']

export interface ViewersProps {
  /** Newest first. */
  readonly views: Views
}

const atOnce = 3

/** Everybody who has looked at the whole number: their post, when, and why. */
export function Viewers({ views }: ViewersProps) {
  const earlier = views.slice(atOnce)
  return (
    <Section title="谁看过我的号码">
      <Card>
        {views.length === 0 ? '还没有人看过您的完整号码。' : <List views={views.slice(0, atOnce)} />}
        {earlier.length > 0 && (
          <Fold more={`看以前的 ${earlier.length} 次`}>
            <List views={earlier} />
          </Fold>
        )}
      </Card>
    </Section>
  )
}

function List({ views }: ViewersProps) {
  return (
    <>
      {views.map(({ at, post, why }) => (
        <Row key={`${at} ${post}`} label={post} {...(why && { note: why })}>
          {sayWhen(at, now())}
        </Row>
      ))}
    </>
  )
}
