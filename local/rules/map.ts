/**
 * `npm run rules [-- RULE…] [--json] [--missing]`: each row of the regulations → file and function → fields of the policy → cases → screen.
 * What is missing is marked and counted; rows for later work are counted by the work that brings them.
 */
import { works } from './later'
import { type Row, rows } from './rows'

const args = process.argv.slice(2)
const wanted = args.filter((arg) => !arg.startsWith('--'))
const all = rows()
const shown = all.filter(
  ({ rule, missing, later }) =>
    (wanted.length === 0 || wanted.some((each) => rule === each || rule.startsWith(`${each}-`))) &&
    (!args.includes('--missing') || (missing.length > 0 && later === null)),
)

const says = { function: '缺函数', case: '缺案例' }
const list = (title: string, places: readonly string[]) =>
  places.length > 0 ? [`    ${title}：${places.join('、')}`] : []

function say(row: Row): string {
  const missing = row.missing.map((each) => says[each]).join('、')
  const mark = row.missing.length === 0 ? (row.later ? '○' : '●') : row.later ? '○' : '✗'
  return [
    `${mark} ${row.rule} ${row.title} [${row.kinds.join(', ')}]${missing ? ` ${missing}` : ''}`,
    ...list('函数', row.functions),
    ...list('参数', row.fields),
    ...list('案例', row.cases),
    ...list('界面', row.screens),
    ...(row.later ? [`    以后：${works[row.later]}`] : []),
  ].join('\n')
}

const decided = all.filter(({ kinds }) => kinds.includes('decision') || kinds.includes('clock'))
const lacks = (part: Row['missing'][number]) => decided.filter(({ missing }) => missing.includes(part))
const later = Object.entries(works).map(
  ([work, title]) => [title, all.filter((row) => row.later === work).length] as const,
)
const summary = {
  rows: all.length,
  decisionsAndClocks: decided.length,
  withFunction: decided.length - lacks('function').length,
  withCase: decided.length - lacks('case').length,
  withBoth: decided.filter(({ missing }) => missing.length === 0).length,
  onAScreen: all.filter(({ screens }) => screens.length > 0).length,
  later: Object.fromEntries(later),
}

if (args.includes('--json')) console.log(JSON.stringify({ rows: shown, summary }, null, 2))
else {
  console.log(shown.map(say).join('\n'))
  console.log(
    [
      '',
      `共 ${summary.rows} 条，其中判断或时限 ${summary.decisionsAndClocks} 条：有函数 ${summary.withFunction}，有案例 ${summary.withCase}，两样都有 ${summary.withBoth}。`,
      `已在界面上 ${summary.onAScreen} 条。其余留给以后：`,
      ...later.map(([title, count]) => `  ${count} 条 ${title}`),
    ].join('\n'),
  )
}
process.exitCode = all.some(({ missing, later: work }) => missing.length > 0 && work === null) ? 1 : 0
