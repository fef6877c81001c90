/** A report that is being written: it stays on the phone until it is published. */
import { type Attempt, readAttempt } from '@client/api'
import { type Day, isDay } from '@shared/kernel/time'
import Taro from '@tarojs/taro'
import type { Site } from './words'

/** What the engineer has filled in so far. */
export interface Written {
  readonly structureFloor: number
  readonly facadeFloor: number
  readonly percent: number
  readonly text: string
  readonly reached: string | null
  readonly late: string | null
  readonly to: Day | null
  readonly why: string
  /** File ids of photos of an earlier visit: they are in the cloud already. */
  readonly photos: readonly string[]
  readonly attempt: Attempt | null
}

const keyOf = ({ id }: Site) => `report-draft:${id}`

export const asItStands = ({ structureFloor, facadeFloor, percent }: Site): Written => ({
  ...{ structureFloor, facadeFloor, percent },
  ...{ text: '', reached: null, late: null, to: null, why: '' },
  ...{ photos: [], attempt: null },
})

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise)

/**
 * What was kept. A colleague may have reported meanwhile: then the numbers and milestones are the building's, unless
 * this very report may already be the one that arrived.
 */
export function readDraft(site: Site): Written {
  const kept: Record<string, unknown> = Object(Taro.getStorageSync(keyOf(site)))
  const now = asItStands(site)
  const written = {
    ...now,
    text: text(kept['text']),
    photos: Array.isArray(kept['photos']) ? kept['photos'].map(text).filter(Boolean) : [],
    attempt: readAttempt(kept['attempt']),
  }
  if (kept['since'] !== site.reportedAt && !written.attempt) return written
  return {
    ...written,
    structureFloor: number(kept['structureFloor'], now.structureFloor),
    facadeFloor: number(kept['facadeFloor'], now.facadeFloor),
    percent: number(kept['percent'], now.percent),
    reached: text(kept['reached']) || null,
    late: text(kept['late']) || null,
    to: isDay(text(kept['to'])) ? text(kept['to']) : null,
    why: text(kept['why']),
  }
}

/** Kept with the time of the report that it follows. */
export const keepDraft = (site: Site, written: Written): void =>
  Taro.setStorageSync(keyOf(site), { ...written, since: site.reportedAt })

export const dropDraft = (site: Site): void => Taro.removeStorageSync(keyOf(site))
