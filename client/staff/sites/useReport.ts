import { useCommand } from '@client/api'
import { type Photos, say, usePhotos } from '@client/parts'
import type { InputOf } from '@shared/contract'
import type { Day } from '@shared/kernel/time'
import { useState } from 'react'
import { leave } from '../go'
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
}

const asItStands = ({ structureFloor, facadeFloor, percent }: Site): Written => ({
  structureFloor,
  facadeFloor,
  percent,
  text: '',
  reached: null,
  late: null,
  to: null,
  why: '',
})

/** The first thing that is missing or does not fit, in a few words. */
function lackIn(
  { text, structureFloor, facadeFloor, late, to, why }: Written,
  photos: Photos,
): string | null {
  if (facadeFloor > structureFloor) return '外墙不会高过主体'
  if (!text.trim()) return '还差：做了什么'
  if (photos.unfinished) return '照片还没传完'
  if (late && !to) return '还差：延到哪天'
  return late && !why.trim() ? '还差：延期的原因' : null
}

const inputOf = (site: Site, written: Written, photos: Photos): InputOf<'staff.report'> => ({
  buildingId: site.id,
  text: written.text.trim(),
  photos: [...photos.fileIds],
  structureFloor: written.structureFloor,
  facadeFloor: written.facadeFloor,
  percent: written.percent,
  ...(written.reached && { reached: written.reached }),
  ...(written.late &&
    written.to && { moved: { milestone: written.late, to: written.to, why: written.why.trim() } }),
})

export function useReport(site: Site) {
  const [written, setWritten] = useState(() => asItStands(site))
  const photos = usePhotos()
  const { run, busy, error } = useCommand('staff.report')
  const publish = async () => {
    const outcome = await run(inputOf(site, written, photos))
    if (!outcome?.ok) return
    say('已发布，业主看得到')
    await leave()
  }
  const change = (to: Partial<Written>) => setWritten((before) => ({ ...before, ...to }))
  return { written, change, photos, lack: lackIn(written, photos), publish, busy, error }
}
