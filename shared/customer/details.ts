/**
 * The details of a file that people fill in, doubt and correct. SALES-5.3: a doubtful key detail is marked as doubtful; SALES-7.2: a
 * changed one is updated at once, and the old value is kept (ours).
 */
import type { StaffId } from '../history/model'
import { maskPhone } from '../kernel/phone'
import type { Instant } from '../kernel/time'
import { fieldNames } from './fileFields'
import { type Customer, methodNames, type Needs, sourceNames } from './model'
import type { FileDetails } from './rules/complete'

/** What they look for, and what moves them (SALES-8, CRM-1.1). */
export const needFields = [
  'layout',
  'area',
  'budget',
  'purpose',
  'family',
] as const satisfies readonly (keyof Needs)[]
/** The rest of the portrait (INFO-2.1, CASE-36; SALES-8: location, amenities, brand, latent needs and concerns). */
export const moreFields = [
  ...(['productType', 'location', 'amenities', 'brand', 'latent', 'concerns'] as const),
  ...(['age', 'birthday', 'occupation', 'home', 'income', 'education', 'hobbies', 'habits'] as const),
] as const
export type MoreField = (typeof moreFields)[number]
export type MoreDetails = Readonly<Partial<Record<MoreField, string>>>

/** Every detail that is written in words. */
export const writtenFields = [...needFields, ...moreFields, 'taboo'] as const
export type WrittenField = (typeof writtenFields)[number]

/** Every detail that can be doubted and corrected. */
export const detailFields = [
  'name',
  'gender',
  'contact',
  'source',
  'preferredMethod',
  ...writtenFields,
] as const
export type DetailField = (typeof detailFields)[number]

export const detailNames: Readonly<Record<DetailField, string>> = {
  name: fieldNames.name,
  gender: fieldNames.gender,
  contact: '电话',
  source: fieldNames.source,
  preferredMethod: '联系偏好',
  layout: fieldNames.layout,
  area: fieldNames.area,
  budget: fieldNames.budget,
  purpose: fieldNames.purpose,
  family: fieldNames.family,
  productType: fieldNames.productType,
  location: fieldNames.location,
  amenities: '看重的配套',
  brand: '对开发商的看法',
  latent: '没明说的需求',
  concerns: '顾虑',
  age: fieldNames.age,
  birthday: '生日',
  occupation: fieldNames.occupation,
  home: fieldNames.home,
  income: fieldNames.income,
  education: fieldNames.education,
  hobbies: fieldNames.hobbies,
  habits: fieldNames.habits,
  taboo: '不要提的话题',
}

/** The longest detail in words, and the longest name, in characters (ours: longer than any on an identity card). */
export const longestDetail = 100
export const longestName = 60

export const genderNames = { female: '女', male: '男' } as const

/** Somebody doubted a detail, or found it right. */
export interface Check {
  readonly id: string
  readonly at: Instant
  readonly by: StaffId
  readonly field: DetailField
  /** Why it is doubtful; null: it was checked, and is right. */
  readonly doubt: string | null
}

/** A detail that was changed: as it was, and as it is. Null: empty. Of a contact, the number in its normal form. */
export interface Change {
  readonly field: DetailField
  readonly from: string | null
  readonly to: string | null
}

export interface Correction {
  readonly id: string
  readonly at: Instant
  readonly by: StaffId
  readonly changes: readonly Change[]
}

const isMore = (field: WrittenField): field is MoreField => moreFields.some((each) => each === field)

/** What of a file its details are read from. */
export const fieldsOfDetails = [
  ...(['name', 'gender', 'phones', 'source', 'needs', 'more', 'taboo', 'preferredMethod'] as const),
  ...(['checks', 'corrections'] as const),
] as const
export type Detailed = Pick<Customer, (typeof fieldsOfDetails)[number]>

/** A detail in words as the file has it; null where it has none. */
export function writtenOf({ needs, more = {}, taboo }: Detailed, field: WrittenField): string | null {
  if (field === 'taboo') return taboo ?? null
  return (isMore(field) ? more[field] : needs[field]) ?? null
}

/** A detail as people read it, numbers masked; null where there is none. */
export function saidOf(customer: Detailed, field: DetailField): string | null {
  switch (field) {
    case 'name':
      return customer.name
    case 'gender':
      return customer.gender ? genderNames[customer.gender] : null
    case 'contact':
      return customer.phones.length > 0 ? customer.phones.map(maskPhone).join('、') : null
    case 'source':
      return sourceNames[customer.source]
    case 'preferredMethod':
      return customer.preferredMethod ? methodNames[customer.preferredMethod] : null
    default:
      return writtenOf(customer, field)
  }
}

/** How a detail stands: the last word on it, unless it was changed since. */
export function checkOf({ checks = [], corrections = [] }: Detailed, field: DetailField): Check | null {
  const last = checks.filter((check) => check.field === field).at(-1)
  if (!last) return null
  const changed = corrections.some(
    ({ at, changes }) => at > last.at && changes.some((change) => change.field === field),
  )
  return changed ? null : last
}

/** What the articles on a complete file ask of it (rules/complete). @param unnamed the name of whoever gave none. */
export function fileDetailsOf(customer: Detailed, unnamed: string): FileDetails {
  const details: [string, FileDetails[keyof FileDetails]][] = detailFields.flatMap((field) => {
    const value = field === 'name' && customer.name === unnamed ? null : saidOf(customer, field)
    const check = checkOf(customer, field)
    return value === null
      ? []
      : [[field, { value, doubtful: check?.doubt != null, verified: check?.doubt === null }]]
  })
  const found: FileDetails = Object.fromEntries(details)
  // What product they want is told by its layout too.
  return { ...(found.layout && { productType: { value: found.layout.value } }), ...found }
}
