/** Whom the sign-in page offers: written beside the data when the sample is opened. An office's own project has no such list. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const person = z.object({
  id: z.string(),
  openid: z.string(),
  name: z.string(),
  note: z.string(),
  group: z.string(),
  start: z.string(),
})

export type Person = z.infer<typeof person>

export const peopleFile = 'people.json'

export const savePeople = (dataDir: string, people: readonly Person[]): void =>
  writeFileSync(join(dataDir, peopleFile), JSON.stringify(people, null, 2))

export function readPeople(dataDir: string): readonly Person[] {
  const path = join(dataDir, peopleFile)
  return existsSync(path) ? z.array(person).parse(JSON.parse(readFileSync(path, 'utf8'))) : []
}
