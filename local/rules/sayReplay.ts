import { sayMoney } from '../../shared/kernel/money'
import { explain } from '../../shared/policy/explain'
import type { Compared, Replay } from '../../shared/replay/model'

/** A replay as a table, with examples and their reasons. */
export const sayReplay = ({ events, ownership, commission, overdue }: Replay, a: string, b: string): string =>
  [
    `${events} 件事，先按《${a}》，再按《${b}》：`,
    ...part('归属', ownership, '位客户'),
    ...part('佣金', commission, '笔成交'),
    `    换人的佣金 ${sayMoney(commission.movedFen)}；事实不足、无法计算的 ${commission.undecided} 笔`,
    ...part('逾期', overdue, '项'),
  ].join('\n')

function part(title: string, { compared, changed, moves }: Compared, unit: string): string[] {
  return [
    `  ${title}：${compared} ${unit}，改变 ${changed}`,
    ...moves.flatMap(({ from, to, count, examples }) => [
      `    ${count}\t${from} → ${to}`,
      ...examples.flatMap(({ subject, from: before, to: after, because }) => [
        `      例：${subject}，${before} → ${after}`,
        ...because.a.map((reason) => `        原来：${explain(reason)}`),
        ...because.b.map((reason) => `        改后：${explain(reason)}`),
      ]),
    ]),
  ]
}
