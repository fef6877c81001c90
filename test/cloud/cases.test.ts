/** Every case file of test/cases is well formed, named after its rule, and passes; the schema for editors is fresh. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { questions, questionsByContext } from '@shared/cases/questions'
import { runCase } from '@shared/cases/run'
import { untold } from '@shared/policy/explained.fixture'
import { bookAllowed } from '@shared/policy/presets'
import { publishedCalendar } from '../../cloudfunctions/_lib/calendar'
import { filesOf } from '../../local/rules/filesOf'
import { readCases } from '../../local/rules/readCases'
import { schemaText } from '../../local/rules/schemaText'

const calendar = publishedCalendar()
const folder = join(__dirname, '../cases')
const files = filesOf([folder]).map((file) => [file.slice(folder.length + 1), file] as const)

test('no two contexts ask a question by the same name', () => {
  const names = Object.values(questionsByContext).flatMap((each) => Object.keys(each))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('the JSON Schema of case files is fresh (npm run case:schema)', () => {
  const file = join(folder, 'schema.json')
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(schemaText(questions))
})

for (const [name, file] of files)
  describe(name, () => {
    const read = readCases(readFileSync(file, 'utf8'), questions)

    test('is well formed', () => expect(read.ok ? [] : read.faults).toEqual([]))

    test('covers the rule that it is named after', () => {
      const covered: readonly string[] = read.ok ? read.value.flatMap(({ rules }) => rules) : []
      const own = basename(name).match(/^([A-Z]+-\d+(?:\.\d+)?)/)?.[1]
      if (own !== undefined) expect(covered).toContain(own)
    })

    test('passes, cites no other company’s text, and can be told to the person whom it concerns', () => {
      const checked = read.ok ? read.value.flatMap((one) => runCase(one, questions, calendar)) : []
      expect(
        checked.flatMap(({ name: said, question, preset, wrong }) =>
          wrong.map((each) => `${said}（${question}，${preset}）：${each}`),
        ),
      ).toEqual([])
      const foreign = checked.flatMap(({ preset, answer }) =>
        answer.ok
          ? answer.value.because.filter(({ rule }) => !bookAllowed(preset, rule)).map(({ rule }) => rule)
          : [],
      )
      expect(foreign).toEqual([])
      expect(checked.flatMap(({ question, answer }) => (question === 'clock' ? [] : untold(answer)))).toEqual(
        [],
      )
    })
  })
