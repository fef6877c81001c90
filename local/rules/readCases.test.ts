import * as z from 'zod'
import { decided, localTime, type Questions, question, sayLocal } from '../../shared/cases/model'
import { runCase } from '../../shared/cases/run'
import { refuse } from '../../shared/kernel/result'
import { readCases } from './readCases'
import { sayChecked, toJson } from './sayCase'

/** A question simple enough to see through: who registered last, by the visit register. */
const questions: Questions = {
  lastBy: question({
    input: z.strictObject({ customer: z.string(), since: localTime.optional() }),
    answer: ({ history, now }, { customer }) => {
      const last = history.findLast((event) => event.type === 'registered' && event.customer === customer)
      if (last?.type !== 'registered') return refuse('NOT_FOUND', `没有登记过：${customer}`)
      if (last.at > now) return refuse('BAD_INPUT', `事件 ${last.id} 在将来`)
      return decided({
        outcome: last,
        because: [{ rule: 'CASE-17', facts: { consultant: last.by } }],
        rejected: [{ rule: 'CASE-16', facts: {}, why: '公共登记优先' }],
      })
    },
    describe: ({ by, at, complete }) => ({ by, at: sayLocal(at), complete }),
  }),
}

const file = (rest: string) => `case: 公共登记为准
rules: [CASE-17]
policy: case
staff: [李明, 王芳]
now: 2026-11-22 10:30
history:
  - { at: 2026-11-01 10:00, type: registered, channel: visit, customer: 陈先生, by: 李明 }
  - { at: 2026-11-02 10:00:30, type: registered, channel: visit, customer: 陈先生, by: 王芳 }
question: lastBy
with: { customer: 陈先生 }
${rest}`

function run(text: string) {
  const read = readCases(text, questions)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value.flatMap((one) => runCase(one, questions))
}
const faults = (text: string) => {
  const read = readCases(text, questions)
  return read.ok ? [] : read.faults
}

test('a case passes when the answer has what is expected', () => {
  const [checked] = run(
    file(
      'expect: { outcome: { by: 王芳, at: "2026-11-02 10:00:30", complete: true }, because: [CASE-17], rejected: [CASE-16] }',
    ),
  )
  expect(checked?.wrong).toEqual([])
  expect(checked && sayChecked(checked)).toBe(
    [
      '  ✓ 公共登记为准（lastBy，案场客户管理制度）',
      '      结果：by=王芳 at=2026-11-02 10:00:30 complete=true',
      '      依据：《房地产销售案场客户管理制度》第十七条：争议以公共登记为准',
      '      未采用：《房地产销售案场客户管理制度》第十六条：首接归属及其例外。公共登记优先',
    ].join('\n'),
  )
})

test.each([
  ['another value', 'expect: { outcome: { by: 李明 } }', ['by 应为 李明，得到 王芳']],
  ['no such field', 'expect: { outcome: { who: 李明 } }', ['结果里没有“who”；有的是：by、at、complete']],
  [
    'another reason',
    'expect: { because: [CASE-16] }',
    ['依据里应当有 CASE-16，得到 CASE-17', '依据里多了 CASE-17'],
  ],
  ['a reason too many', 'expect: { because: [] }', ['依据里多了 CASE-17']],
  ['not among the reasons', 'expect: { becauseIncludes: [CASE-16] }', ['依据里应当有 CASE-16，得到 CASE-17']],
  [
    'a rule that lost, not told',
    'expect: { because: [CASE-17], rejected: [] }',
    ['未采用的条款里多了 CASE-16'],
  ],
  [
    'another loser',
    'expect: { rejected: [CASE-10] }',
    ['未采用的条款里应当有 CASE-10，得到 CASE-16', '未采用的条款里多了 CASE-16'],
  ],
  ['no refusal', 'expect: { refused: BAD_INPUT }', ['应当拒绝，却有结果']],
])('a case fails on %s', (_, rest, wrong) => expect(run(file(rest))[0]?.wrong).toEqual(wrong))

test('a refusal can be expected, and has to name what it should', () => {
  const early = (rest: string) => file(rest).replace('2026-11-22 10:30', '2026-11-01 12:00')
  expect(run(early('expect: { refused: BAD_INPUT, naming: e2 }'))[0]?.wrong).toEqual([])
  expect(run(early('expect: { refused: BAD_INPUT, naming: e1 }'))[0]?.wrong).toEqual(['拒绝的话里应当有“e1”'])
  expect(run(early('expect: { refused: CONFLICT }'))[0]?.wrong).toEqual([
    '拒绝代码应为 CONFLICT，得到 BAD_INPUT',
  ])
  expect(run(early('expect: { outcome: { by: 王芳 } }'))[0]?.wrong).toEqual([
    '应当有结果，却被拒绝：事件 e2 在将来',
  ])
})

test('the same history is asked under each preset', () => {
  const by = '{ outcome: { by: 王芳 } }'
  const other = '{ outcome: { by: 李明 } }'
  const text = file(`expectBy: { rota: ${by}, case: ${by}, confirm: ${other}, steps: ${by} }`)
  const checked = run(text.replace('policy: case\n', ''))
  expect(checked.map(({ preset, wrong }) => [preset, wrong.length])).toEqual([
    ['rota', 0],
    ['case', 0],
    ['confirm', 1],
    ['steps', 0],
  ])
})

test('one history can be asked several things, at different times', () => {
  const text = file(`asks:
  - { question: lastBy, with: { customer: 陈先生 }, expect: { outcome: { by: 王芳 } } }
  - { question: lastBy, now: 2026-11-01 00:00, with: { customer: 陈先生 }, expect: { refused: BAD_INPUT } }`)
  const checked = run(text.replace(/^question: .*\nwith: .*\n/m, ''))
  expect(checked.map(({ wrong }) => wrong)).toEqual([[], []])
})

test.each([
  ['no YAML', 'case: [', 1, 8, ''],
  ['an unknown field', file('expect: { refused: X }\nwhen: x'), 12, 1, 'when'],
  ['a missing field', file('expect: {}').replace(/^now.*\n/m, ''), 1, 1, 'now'],
  [
    'a time that does not exist',
    file('expect: { refused: X }').replace('11-02 10', '11-31 10'),
    8,
    11,
    'history[1].at',
  ],
  [
    'an unknown kind of event',
    file('expect: { refused: X }').replace('type: registered', 'type: seen'),
    7,
    35,
    'history[0].type',
  ],
  [
    'an unknown word in an event',
    file('expect: { refused: X }').replace('by: 王芳', 'by: 王芳, bye: 1'),
    8,
    89,
    'history[1].bye',
  ],
  ['a rule that is not there', file('expect: { because: [CASE-99] }'), 11, 21, 'expect.because[0]'],
  ['an unknown question', file('expect: { refused: X }').replace('lastBy', 'firstBy'), 9, 11, 'question'],
  [
    'a missing field of the question',
    file('expect: { refused: X }').replace('customer: 陈先生 }\ne', '}\ne'),
    10,
    7,
    'with.customer',
  ],
  ['nothing expected', file(''), 9, 11, 'question'],
  [
    'an unknown policy',
    file('expect: { refused: X }').replace('policy: case', 'policy: best'),
    3,
    9,
    'policy',
  ],
  [
    'an expectation without a policy',
    file('expect: { refused: X }').replace('policy: case\n', ''),
    8,
    11,
    'question',
  ],
])('%s is told with line, column and field', (_, text, line, column, field) => {
  const [fault] = faults(text)
  expect(fault).toMatchObject({ line, column, field })
})

test('a change to the policy that it does not have is told by the path', () => {
  const text = file('expect: { outcome: { by: 王芳 } }').replace(
    'policy: case',
    'policy: { preset: case, changes: { register.no: 1 } }',
  )
  expect(run(text)[0]?.wrong).toEqual(['应当有结果，却被拒绝：制度里没有这一项：register.no'])
})

test('for machines: outcome, reasons with facts and article, and what is wrong', () => {
  const checked = run(file('expect: { outcome: { by: 李明 } }'))
  expect(toJson({ file: 'x.yaml', checked, faults: [] }).cases[0]).toMatchObject({
    question: 'lastBy',
    preset: 'case',
    passed: false,
    outcome: { by: '王芳' },
    because: [{ rule: 'CASE-17', facts: { consultant: '王芳' } }],
    rejected: [{ rule: 'CASE-16', why: '公共登记优先' }],
  })
})
