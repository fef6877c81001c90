/** `npm run case:schema`: writes the JSON Schema of case files, which editors complete and check with. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { questions } from '../../shared/cases/questions'
import { schemaText } from './schemaText'

const file = join(__dirname, '../../test/cases/schema.json')
writeFileSync(file, schemaText(questions))
console.log(`已写 ${file}`)
