/** Reads a case file: its YAML, its format, and the fields of its questions. */
import { asksOf, type Case, caseSchema } from '../../shared/cases/format'
import type { Questions } from '../../shared/cases/model'
import { check, type Fault, type Read, readYaml, type Source } from './readYaml'

export function readCases(text: string, questions: Questions): Read<readonly Case[]> {
  const source = readYaml(text)
  if (!source.ok) return source
  const { value } = source.value
  const list: readonly { raw: unknown; at: readonly PropertyKey[] }[] = Array.isArray(value)
    ? value.map((raw: unknown, index) => ({ raw, at: [index] }))
    : [{ raw: value, at: [] }]
  if (list.length === 0) return { ok: false, faults: [source.value.faultAt([], '文件里没有案例')] }
  const read = list.map(({ raw, at }) => readCase(raw, at, source.value, questions))
  const faults = read.flatMap((each) => (each.ok ? [] : each.faults))
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, value: read.flatMap((each) => (each.ok ? [each.value] : [])) }
}

function readCase(
  raw: unknown,
  at: readonly PropertyKey[],
  source: Source,
  questions: Questions,
): Read<Case> {
  const one = check(caseSchema, raw, source, at)
  if (!one.ok) return one
  const faults = asksOf(one.value).flatMap((ask, index): readonly Fault[] => {
    const place = one.value.asks ? [...at, 'asks', index] : at
    const question = Object.hasOwn(questions, ask.question) ? questions[ask.question] : undefined
    if (!question)
      return [
        source.faultAt(
          [...place, 'question'],
          `没有这个问题。可以问：${Object.keys(questions).join('、') || '（暂无）'}`,
        ),
      ]
    const fields = check(question.input, ask.with ?? {}, source, [...place, 'with'])
    return fields.ok ? [] : fields.faults
  })
  return faults.length > 0 ? { ok: false, faults } : one
}
