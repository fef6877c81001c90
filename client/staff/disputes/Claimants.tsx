import { Card, Section, Tag } from '@client/parts'
import { View } from '@tarojs/components'
import type { DisputeView } from './words'
import './dispute.scss'

/** Who claims, what they say for themselves, and whether it is on record. */
export function Claimants({ dispute: { claimants } }: { readonly dispute: DisputeView }) {
  return (
    <Section title="各方" aside={`${claimants.length} 位`}>
      {claimants.map(({ id, name, mine, has, words, grounds }) => (
        <Card key={id}>
          <View className="dispute-head">
            <View className="dispute-name">{mine ? `${name}（您）` : name}</View>
            {has && <Tag>现在的归属人</Tag>}
          </View>
          {words !== null && <View>{words}</View>}
          {grounds.map(({ say, found }) => (
            <View key={say} className={found === false ? 'dispute-note dispute-lacks' : 'dispute-note'}>
              {found === null ? say : `${say}：${found ? '有记录' : '没有查到记录'}`}
            </View>
          ))}
        </Card>
      ))}
    </Section>
  )
}
