import { useKeptCommand } from '@client/api'
import { leave } from '@client/leave'
import { say, usePhotos } from '@client/parts'
import type { InputOf } from '@shared/contract'
import { useEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft, readDraft, type Written } from './draft'
import type { Site } from './words'

const mostPhotos = 9

/** The first thing that is missing or does not fit, in a few words. */
function lackIn({ text, structureFloor, facadeFloor, late, to, why }: Written, unfinished: boolean) {
  if (facadeFloor > structureFloor) return '外墙不会高过主体'
  if (!text.trim()) return '还差：做了什么'
  if (unfinished) return '照片还没传完'
  if (late && !to) return '还差：延到哪天'
  return late && !why.trim() ? '还差：延期的原因' : null
}

const inputOf = (site: Site, written: Written, photos: readonly string[]): InputOf<'staff.report'> => ({
  buildingId: site.id,
  text: written.text.trim(),
  photos: [...photos],
  structureFloor: written.structureFloor,
  facadeFloor: written.facadeFloor,
  percent: written.percent,
  ...(written.reached && { reached: written.reached }),
  ...(written.late &&
    written.to && { moved: { milestone: written.late, to: written.to, why: written.why.trim() } }),
})

/** Writing and publishing one report. The draft outlives the page and the app, and so does the id of a lost attempt. */
export function useReport(site: Site) {
  const [written, setWritten] = useState(() => readDraft(site))
  const photos = usePhotos(mostPhotos - written.photos.length)
  const arrived = useRef(false)
  const fileIds = [...written.photos, ...photos.fileIds]
  const whole: Written = { ...written, photos: fileIds }

  const change = (to: Partial<Written>) => setWritten((before) => ({ ...before, ...to }))
  const { run, busy, error } = useKeptCommand('staff.report', written.attempt, (attempt) => {
    keepDraft(site, { ...whole, attempt })
    change({ attempt })
  })
  const content = JSON.stringify(whole)
  const begun = useRef(content)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `content` is `whole`, compared by content.
  useEffect(() => {
    if (!arrived.current && content !== begun.current) keepDraft(site, whole)
  }, [content])

  const publish = async () => {
    const outcome = await run(inputOf(site, written, fileIds))
    if (!outcome?.ok) return
    arrived.current = true
    dropDraft(site)
    say('已发布，业主看得到')
    await leave()
  }
  const lack = lackIn(written, photos.unfinished)
  return { written, change, photos, removeKept: () => change({ photos: [] }), lack, publish, busy, error }
}
