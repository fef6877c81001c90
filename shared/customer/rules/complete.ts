/**
 * Whether a customer's file is complete. SALES-5.2: name, gender, contact, product, area, budget, purpose; SALES-6: the source
 * channel; CASE-36 and INFO-2.1 ask for more where a project has adopted them. SALES-5.3: details are verified, and a doubtful
 * key detail is marked as doubtful: a file with one is complete only once the doubt is settled.
 */
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import type { CustomerPolicy, FileField } from '../policy'

/** A detail as the file has it. */
export interface Detail {
  readonly value: string
  /** It was checked against what the customer showed or said again. */
  readonly verified?: boolean
  readonly doubtful?: boolean
}
export type FileDetails = Readonly<Partial<Record<FileField, Detail>>>

export interface Completeness {
  readonly is: 'complete' | 'incomplete' | 'doubtful'
  readonly missing: readonly FileField[]
  /** Key details that somebody doubts. */
  readonly doubtful: readonly FileField[]
  /** Key details that nobody has checked yet. */
  readonly unverified: readonly FileField[]
}

export function completeness(file: FileDetails, { required, key }: CustomerPolicy): Decision<Completeness> {
  const has = (field: FileField) => (file[field]?.value ?? '').trim() !== ''
  const missing = new Set<FileField>()
  const because: Reason[] = []
  const rejected: Rejected[] = []
  for (const { value, source } of required) {
    const lacks = value.filter((field) => !has(field))
    for (const field of lacks) missing.add(field)
    const facts = { missing: lacks.join('、'), required: value.length }
    if (lacks.length > 0) because.push({ rule: source, facts })
    else rejected.push({ rule: source, facts, why: '要求的内容都有了' })
  }
  const doubtful = key.value.filter((field) => has(field) && file[field]?.doubtful === true)
  const unverified = key.value.filter(
    (field) => has(field) && !file[field]?.doubtful && !file[field]?.verified,
  )
  if (doubtful.length > 0) {
    because.push(
      { rule: 'SALES-5.3', facts: { doubtful: doubtful.join('、') } },
      { rule: key.source, facts: { key: key.value.join('、') } },
    )
  }
  const is = missing.size > 0 ? 'incomplete' : doubtful.length > 0 ? 'doubtful' : 'complete'
  // A complete file is complete by every article that asks for something.
  const met = is === 'complete' ? rejected.map(({ rule, facts }): Reason => ({ rule, facts })) : because
  return {
    outcome: { is, missing: [...missing], doubtful, unverified },
    because: met,
    rejected: is === 'complete' ? [] : rejected,
  }
}
