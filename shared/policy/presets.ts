/** The four whole policies that a project can pick from: the pieces of the contexts put together. */

import { presets as accessPresets } from '../access/policy'
import { presets as accountPresets } from '../account/policy'
import { presets as calendarPresets } from '../calendar/policy'
import { presets as commissionPresets } from '../commission/policy'
import { presets as communityPresets } from '../community/policy'
import { presets as customerPresets } from '../customer/policy'
import { presets as followupPresets } from '../followup/policy'
import type { Day } from '../kernel/time'
import { presets as lostPresets } from '../lost/policy'
import { ownershipPresets } from '../ownership/presets'
import { poolPresets } from '../pool/policy'
import { presets as receptionPresets } from '../reception/policy'
import { registerPresets } from '../register/policy'
import { presets as riskPresets } from '../risk/policy'
import { presets as servicePresets } from '../service/policy'
import { presets as unitPresets } from '../unit/policy'
import { presets as visitPresets } from '../visit/policy'

import type { FullPolicy } from './full'
import { type PresetName, presetTitles } from './sourced'

interface Adopter {
  readonly company: string
  readonly project: string
  readonly from: Day
}

/** The preset of who names none: its text answers most of the questions itself. */
export const defaultPreset: PresetName = 'rota'

/** Whoever tries a preset out: in force since long ago, so that it judges every fact. */
const anyone: Adopter = { company: '示例公司', project: '示例项目', from: '2000-01-01' }

export const presetPolicy = (
  preset: PresetName,
  { company, project, from }: Adopter = anyone,
): FullPolicy => ({
  version: 1,
  from,
  name: presetTitles[preset],
  company,
  project,
  preset,
  register: registerPresets[preset],
  reception: receptionPresets[preset],
  ownership: ownershipPresets[preset],
  pool: poolPresets[preset],
  commission: commissionPresets[preset],
  followup: followupPresets[preset],
  customer: customerPresets[preset],
  account: accountPresets[preset],
  service: servicePresets[preset],
  visit: visitPresets[preset],
  risk: riskPresets[preset],
  calendar: calendarPresets[preset],
  access: accessPresets[preset],
  unit: unitPresets[preset],
  community: communityPresets[preset],
  lost: lostPresets[preset],
})

/** The texts that a preset is, by the prefix of their rules; all but these add to any of the four. */
const textsOf: Readonly<Record<PresetName, readonly string[]>> = {
  rota: ['ROTA'],
  case: ['CASE'],
  confirm: ['CONFIRM', 'RECEPTION'],
  steps: ['STEPS'],
}

export const adoptedTexts = (preset: PresetName): readonly string[] => textsOf[preset]

/** Whether a decision under a preset may cite a rule, or a book by its prefix: its own text, one that adds to any, or the project's own choice. */
export function bookAllowed(preset: PresetName, rule: string): boolean {
  const book = rule.replace(/-.*/, '')
  return textsOf[preset].includes(book) || !Object.values(textsOf).flat().includes(book)
}
