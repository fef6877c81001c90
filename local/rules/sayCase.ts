/** What a case gave, for people and for machines. */
import { type Checked, sayValue } from '../../shared/cases/run'
import type { Reason, Rejected } from '../../shared/kernel/reason'
import { cite } from '../../shared/policy/articles'
import { explain } from '../../shared/policy/explain'
import { presetTitles } from '../../shared/policy/sourced'
import type { Fault } from './readYaml'

/** For people: pass or fail, the outcome, its reasons, and the rules that lost. */
export function sayChecked({ name, question, preset, answer, wrong }: Checked): string {
  const head = `${wrong.length === 0 ? '  ✓' : '  ✗'} ${name}（${question}，${presetTitles[preset]}）`
  if (!answer.ok)
    return [head, `      拒绝：${answer.refusal.say}（${answer.refusal.code}）`, ...wrong.map(sayWrong)].join(
      '\n',
    )
  const { outcome, because, rejected } = answer.value
  const fields = Object.entries(outcome)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([field, value]) => `${field}=${sayValue(value)}`)
  return [
    head,
    `      结果：${fields.join(' ')}`,
    ...because.map((reason) => `      依据：${explain(reason)}`),
    ...rejected.map((reason) => `      未采用：${cite(reason.rule)}。${reason.why}`),
    ...wrong.map(sayWrong),
  ].join('\n')
}

const sayWrong = (wrong: string) => `      不符：${wrong}`

/** A wrong file: file:line:column field. */
export const sayFaults = (file: string, faults: readonly Fault[]): string =>
  faults
    .map(({ line, column, field, say }) => `  ✗ ${file}:${line}:${column} ${field ? `${field}：` : ''}${say}`)
    .join('\n')

const reasonOf = (reason: Reason) => ({
  rule: reason.rule,
  facts: reason.facts,
  say: explain(reason),
  article: reason.rule === 'ours' ? null : cite(reason.rule),
})

/** For machines. */
export const toJson = ({
  file,
  checked,
  faults,
}: {
  readonly file: string
  readonly checked: readonly Checked[]
  readonly faults: readonly Fault[]
}) => ({
  file,
  faults,
  cases: checked.map(({ name, question, preset, answer, wrong }) => ({
    case: name,
    question,
    preset,
    passed: wrong.length === 0,
    wrong,
    ...(answer.ok
      ? {
          outcome: answer.value.outcome,
          because: answer.value.because.map(reasonOf),
          rejected: answer.value.rejected.map((each: Rejected) => ({ ...reasonOf(each), why: each.why })),
        }
      : { refused: answer.refusal }),
  })),
})
