import { a11y } from '@client/a11y'
import { Card } from '@client/parts'
import { View } from '@tarojs/components'
import { type Board, nameIn, namesIn } from './words'
import './turn-card.scss'

/** In one glance: whose turn it is, why, and who was skipped by which rule. */
export function TurnCard({ board }: { readonly board: Board }) {
  const { turnOf, why, cite, next, skipped, me, crowded } = board
  const mine = turnOf !== null && turnOf === me.id
  return (
    <Card>
      <View {...a11y({ role: 'status', live: true })}>
        <View className="turn-lead">
          {crowded ? '来访集中，次序暂停，请' : mine ? '轮到您了' : '现在轮到'}
        </View>
        <View className={mine ? 'turn-name turn-mine' : 'turn-name'}>
          {turnOf === null ? '没有人' : nameIn(board, turnOf)}
        </View>
      </View>
      <View>{why}</View>
      {cite !== '' && <View className="turn-cite">{cite}</View>}
      {next !== null && <View className="turn-next">下一位 {nameIn(board, next)}</View>}
      {skipped.length > 0 && (
        <View className="turn-skipped">
          {skipped.map(({ say, cite: by, who }) => (
            <View key={`${say}${by}`}>
              跳过 {namesIn(board, who)}：{say}（{by}）
            </View>
          ))}
        </View>
      )}
    </Card>
  )
}
