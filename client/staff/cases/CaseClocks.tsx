import { now } from '@client/clock'
import { Card, Countdown, Row, Section } from '@client/parts'
import { clockTexts } from '@shared/service/model'
import { View } from '@tarojs/components'
import { type CaseClock, sayMet } from './words'

/** What was promised and by when; each promise counts down until it is kept. */
export function CaseClocks({ clocks }: { readonly clocks: readonly CaseClock[] }) {
  const cites = [...new Set(clocks.map(({ cite }) => cite))]
  return (
    <Section title="承诺的时限">
      <Card>
        {clocks.map((clock) => (
          <OneClock key={clock.name} clock={clock} />
        ))}
        {cites.map((cite) => (
          <View key={cite} className="case-cite">
            依据{cite}
          </View>
        ))}
      </Card>
    </Section>
  )
}

function OneClock({ clock: { name, dueAt, warnAt, metAt, escalated } }: { readonly clock: CaseClock }) {
  return (
    <Row
      label={clockTexts[name]}
      alert={metAt !== null && metAt > dueAt}
      {...(escalated && { note: '已上报案场经理' })}
    >
      {metAt === null ? <Countdown dueAt={dueAt} warnAt={warnAt} /> : `${sayMet(metAt, dueAt, now())} 做到`}
    </Row>
  )
}
