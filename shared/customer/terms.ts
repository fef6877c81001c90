/**
 * What a customer is found by: words that are kept with the file, so that a search is one look-up in an index, whatever the number of
 * customers. A word is found whole; beginnings of names are words of their own.
 */
import { keyAt } from '../kernel/key'
import { marksOf } from './marks'
import { type Customer, type Level, levelNames, levels } from './model'
import { type Buying, type Persona, personaOf } from './rules/persona'

/** The pinyin of a name, a syllable for each unit of {@link unitsOf}, without tones; more than one where it can be read in two ways. */
export type Spell = (units: readonly string[]) => readonly (readonly string[])[]

/** Every customer has this word; no name can be it. */
const everybody = '*'
/** The most characters of a name that are looked at (ours: longer than any Chinese name, and keeps the words few). */
const mostUnits = 8

export const personaTags: Readonly<Record<Persona, string>> = {
  firstTime: '刚需',
  upgrader: '改善',
  investor: '投资',
}

/** As words are compared: one width, small letters, nothing but letters and digits. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** A name in its parts: each Chinese character, and each run of other letters. */
const unitsOf = (name: string): readonly string[] =>
  (plain(name).match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []).slice(0, mostUnits)

/** Every run of parts: the whole name, the family name, the given name, and what they begin with. */
function* runsOf(units: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < units.length; from += 1)
    for (let to = from + 1; to <= units.length; to += 1) yield units.slice(from, to)
}

/** 王小明 by sound: wangxiaoming, wxm, wangxm, and the same of its parts. */
function* soundsOf(syllables: readonly string[]): Generator<string> {
  const initial = (syllable: string) => syllable.slice(0, 1)
  for (const run of runsOf(syllables)) {
    const [first = '', ...rest] = run
    yield run.join('')
    yield run.map(initial).join('')
    yield [first, ...rest.map(initial)].join('')
  }
}

/** What the file says of why they buy, as it was written; null where it does not say. */
export function buyingOf(purpose: string | undefined): Buying {
  const says = (words: RegExp) => purpose !== undefined && words.test(purpose)
  if (says(/投资|出租|保值/)) return { purpose: 'invest', ownsHome: null }
  if (says(/改善|换房|置换|二套/)) return { purpose: 'live', ownsHome: true }
  if (says(/首次|首套|刚需|婚房/)) return { purpose: 'live', ownsHome: false }
  return { purpose: says(/自住|养老|上学|学区/) ? 'live' : null, ownsHome: null }
}

/** Level, tier and persona, as they are called. */
function tagsOf({ level, tier, needs }: Searched): readonly string[] {
  const persona = personaOf(buyingOf(needs.purpose)).outcome.is
  return [
    levelNames[level],
    ...(tier ? [tier, `${tier}类`] : []),
    ...(persona === 'unknown' ? [] : [personaTags[persona]]),
  ].map(plain)
}

type Searched = Pick<Customer, 'name' | 'phones' | 'level' | 'tier' | 'needs' | 'merged'>

const inLevel = (level: Level, word: string): string => `${level}:${word}`

/** The words of a file; each also together with its level, so that both are looked up at once. One that is read in another is not found. */
export function termsOf(customer: Searched, spell: Spell): readonly string[] {
  if (customer.merged) return []
  const units = unitsOf(customer.name)
  const words = [
    everybody,
    ...[...runsOf(units)].map((run) => run.join('')),
    ...spell(units).flatMap((syllables) => [...soundsOf(syllables)]),
    ...customer.phones.map((phone) => phone.slice(-4)),
    ...tagsOf(customer),
  ]
  const each = [...new Set(words)]
  return [...each, ...each.map((word) => inLevel(customer.level, word))]
}

/**
 * The word that a search looks up; null where there is nothing to look for. Of a number the last four digits count.
 * @param level of this level only.
 */
export function termOf(text: string | null, level: Level | null): string | null {
  const word = text === null ? everybody : wordOf(text)
  if (word === '') return null
  return level === null ? word : inLevel(level, word)
}

function wordOf(text: string): string {
  const word = plain(text)
  if (/^\d+$/.test(word)) return word.slice(-4)
  // A level is said with or without its last word: 高意向, 高意向客户.
  const level = levels.find((each) => `${levelNames[each]}客户` === word)
  if (level) return levelNames[level]
  return /\p{Script=Han}/u.test(word) ? unitsOf(word).join('') : word
}

/** The file with what it is found by, as the file is now. Whoever changes a name, a number or a tag saves it through this. */
export const findable = (customer: Customer, spell: Spell): Customer => ({
  ...customer,
  terms: [...termsOf(customer, spell), ...(customer.merged ? [] : marksOf(customer))],
  registeredKey: keyAt(customer.registeredAt, customer._id),
})
