import { Card, Row } from '@client/parts'
import { levelNames } from '@shared/customer/model'
import type { Leaver } from './words'

/** What somebody still has: customers by level, plans that are due, and those who have bought. */
export function HeldFacts({ leaver }: { readonly leaver: Leaver }) {
  const { left, more, byLevel, plans, bought } = leaver
  return (
    <Card>
      <Row label="名下客户">{`${left} 位${more ? '以上' : ''}`}</Row>
      {byLevel
        .filter(({ count }) => count > 0)
        .map(({ level, count }) => (
          <Row key={level} label={levelNames[level]}>{`${count} 位`}</Row>
        ))}
      <Row label="有跟进计划" note="计划和记录跟着客户走">{`${plans} 位`}</Row>
      {bought > 0 && <Row label="其中已成交">{`${bought} 位`}</Row>}
    </Card>
  )
}
