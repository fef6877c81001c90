import { Card, Row } from '@client/parts'
import { levelNames } from '@shared/customer/model'
import type { Leaver } from './words'

/** What somebody still has: customers by level, plans that are due, those who have bought; cases and deals. */
export function HeldFacts({ leaver }: { readonly leaver: Leaver }) {
  const { left, byLevel, plans, bought, cases, deals } = leaver
  return (
    <Card>
      <Row label="名下客户">{`${left} 位`}</Row>
      {byLevel
        .filter(({ count }) => count > 0)
        .map(({ level, count }) => (
          <Row key={level} label={levelNames[level]}>{`${count} 位`}</Row>
        ))}
      {left > 0 && <Row label="有跟进计划" note="计划和记录跟着客户走">{`${plans} 位`}</Row>}
      {cases.left > 0 && <Row label="没办完的服务">{`${cases.left} 单`}</Row>}
      {deals.left > 0 && <Row label="没办完的签约手续">{`${deals.left} 套`}</Row>}
      {bought > 0 && <Row label="其中已成交">{`${bought} 位`}</Row>}
    </Card>
  )
}
