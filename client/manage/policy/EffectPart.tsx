import { Card, Section, Tap } from '@client/parts'
import type { Effect, Moves } from '@shared/policy/addEffects'
import { View } from '@tarojs/components'
import { openCustomer } from '../../staff/go'
import { iAm } from '../../staff/me'
import './effect-part.scss'

export interface EffectPartProps {
  readonly title: string
  readonly part: Effect['ownership']
  readonly names: ReadonlyMap<string, string>
  /** What is counted: 位客户. */
  readonly unit: string
}

/** How much of one thing would have come out otherwise: each kind with how often, and a few examples with their reasons. */
export function EffectPart({ title, part, names, unit }: EffectPartProps) {
  const { compared, changed, moves } = part
  return (
    <Section title={title} aside={`${compared} ${unit}中 ${changed} ${unit.slice(0, 1)}不同`}>
      {compared === 0 && <View className="effect-none">这些客户里没有要判的。</View>}
      {compared > 0 && changed === 0 && <View className="effect-none">都一样。</View>}
      {moves.map((move) => (
        <Card key={`${move.from} ${move.to}`}>
          <View className="effect-move">{`${move.from} → ${move.to}：${move.count} ${unit}`}</View>
          {move.examples.map((example) => (
            <ExampleLines key={`${example.customer} ${example.about}`} example={example} names={names} />
          ))}
        </Card>
      ))}
    </Section>
  )
}

interface ExampleProps {
  readonly example: Moves[number]['examples'][number]
  readonly names: ReadonlyMap<string, string>
}

function ExampleLines({ example, names }: ExampleProps) {
  const { customer, about, from, to, before, after } = example
  // Whom it is about stands above.
  const say = (text: string) =>
    [...names].reduce((said, [id, name]) => said.split(id).join(name), text.split(`${customer}：`).join(''))
  const title = `客户 ${customer.slice(-6)}${about === '' ? '' : ` · ${about}`}`
  const why = [...before.map((each) => `现行：${each}`), ...after.map((each) => `草稿：${each}`)]
  const words = (
    <>
      <View>{`${title}：${say(from)} → ${say(to)}`}</View>
      {why.map((each) => (
        <View key={each} className="effect-why">
          {say(each)}
        </View>
      ))}
    </>
  )
  // A director has no customers' files (SECRET-2).
  return iAm('manager') ? (
    <Tap className="effect-example" onTap={() => openCustomer(customer)}>
      {words}
    </Tap>
  ) : (
    <View className="effect-example">{words}</View>
  )
}
