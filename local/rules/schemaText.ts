/** The JSON Schema of case files: the format, with the fields of each question under its name. */
import * as z from 'zod'
import { askSchema, caseFileSchema, caseSchema } from '../../shared/cases/format'
import type { Questions } from '../../shared/cases/model'

export function schemaText(questions: Questions): string {
  const asked = Object.entries(questions).map(([name, { input }]) => {
    const { $schema: _, ...fields } = z.toJSONSchema(input, { io: 'input' })
    return {
      if: { properties: { question: { const: name } }, required: ['question'] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
      then: { properties: { with: fields } },
    }
  })
  const schema = z.toJSONSchema(caseFileSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === caseSchema || zodSchema === askSchema) jsonSchema.allOf = asked
    },
  })
  return `${JSON.stringify({ title: '案例文件', ...schema }, null, 2)}\n`
}
