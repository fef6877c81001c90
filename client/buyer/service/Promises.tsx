import { Card, Section } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { View } from '@tarojs/components'
import { PromiseLine } from './PromiseLine'
import './promises.scss'

export interface PromisesProps {
  readonly clocks: OutputOf<'buyer.case'>['clocks']
}

/** By when we said that we would do what, and the articles that say so, each once. */
export function Promises({ clocks }: PromisesProps) {
  const cites = [...new Set(clocks.map(({ cite }) => cite))]
  return (
    <Section title="我们承诺的时间">
      <Card>
        {clocks.map((clock) => (
          <PromiseLine key={clock.name} clock={clock} />
        ))}
        {cites.map((cite) => (
          <View key={cite} className="promises-cite">
            依据{cite}
          </View>
        ))}
      </Card>
    </Section>
  )
}
