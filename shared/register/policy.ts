/** The registers, as one project has adopted them: what has to be in them, what founds ownership, and which one is believed. */
import * as z from 'zod'
import { by, type Finding, ours, type PresetName, sourced } from '../policy/sourced'

const purposes = ['know', 'research', 'sightsee', 'peer'] as const

export const registerPolicySchema = z.strictObject({
  /** Who is received and need not be registered, by what they came for. */
  unregistered: sourced(z.array(z.enum(purposes))),
  /** A call that only asked the way, just before coming. */
  directions: sourced(z.enum(['nothing', 'founds'])),
  /** A visit without name and contact: the customer is still new, or, in a dispute, the manager decides. */
  incomplete: sourced(z.enum(['new', 'manager'])),
  /** A friend's or relative's entry for somebody who has never come. */
  proxy: sourced(z.enum(['void', 'founds'])),
  /** Which register is believed: the public one alone, or a personal one too. */
  evidence: sourced(z.enum(['public', 'any'])),
})

export type RegisterPolicy = Readonly<z.infer<typeof registerPolicySchema>>

export const registerPresets: Readonly<Record<PresetName, RegisterPolicy>> = {
  rota: {
    unregistered: by('ROTA-3.12', ['peer']),
    directions: by('ROTA-3.13', 'nothing'),
    incomplete: by('ROTA-3.10', 'new'),
    proxy: ours('void'),
    evidence: by('ROTA-3.5', 'public'),
  },
  case: {
    unregistered: by('CASE-12', ['research', 'sightsee', 'peer']),
    directions: ours('nothing'),
    incomplete: ours('new'),
    proxy: ours('void'),
    evidence: by('CASE-17', 'public'),
  },
  confirm: {
    unregistered: ours(['peer']),
    directions: ours('nothing'),
    incomplete: by('CONFIRM-1.1', 'manager'),
    proxy: by('CONFIRM-4.9', 'void'),
    evidence: by('CONFIRM-1.1', 'public'),
  },
  steps: {
    unregistered: ours(['peer']),
    directions: ours('nothing'),
    incomplete: ours('new'),
    proxy: ours('void'),
    evidence: by('STEPS-6', 'public'),
  },
}

/** What contradicts itself in the piece; every choice has an answer by its schema. */
export function lintRegister({ unregistered, proxy, evidence }: RegisterPolicy): Finding[] {
  const twice = unregistered.value.filter((purpose, index, all) => all.indexOf(purpose) !== index)
  return [
    ...twice.map(
      (purpose): Finding => ({
        field: 'register.unregistered',
        rule: unregistered.source,
        problem: `“${purpose}”写了两次`,
        mend: '每一种来意只写一次',
      }),
    ),
    ...(proxy.value === 'founds' && evidence.value === 'public'
      ? [
          {
            field: 'register.proxy',
            rule: proxy.source,
            problem:
              '代登记的人没有到访，公共登记本里没有本人的记录，又只以公共登记本为准，代登记的归属永远证明不了',
            mend: '把 register.proxy 改为 void，或把 register.evidence 改为 any',
          },
        ]
      : []),
  ]
}
