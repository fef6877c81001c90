import { Button, Chips, Failure, KeptPhotos, PhotoPicker, say, TextArea } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { type CaseKind, caseKindNames, caseKinds } from '@shared/service/model'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useChosenHome } from '../chosenHome'
import { useNewCase } from './useNewCase'

export interface NewCaseProps {
  /** At least one. */
  readonly homes: OutputOf<'buyer.cases'>['homes']
}

const mostCharacters = 500
const kindOptions = caseKinds.map((kind) => ({ value: kind, label: caseKindNames[kind] }))
const placeholders: Readonly<Record<CaseKind, string>> = {
  complaint: '哪件事让您不满意？',
  repair: '哪里坏了？比如：厨房水管漏水',
}

/** What keeps the form from being sent, in words. */
function missing(kind: CaseKind | null, text: string, photosUnfinished: boolean) {
  return {
    kind: kind === null ? '请选一种' : undefined,
    text: text.trim() === '' ? '请写一句发生了什么' : undefined,
    photos: photosUnfinished ? '照片还没传完。请等一下；传不上去的，点“重试”或者去掉。' : undefined,
  }
}

export function NewCase({ homes }: NewCaseProps) {
  const { draft, change, photos, busy, error, send } = useNewCase()
  const { home } = useChosenHome(homes)
  const [tried, setTried] = useState(false)
  const dealId = homes.find((each) => each.dealId === draft.dealId)?.dealId ?? home?.dealId
  const lacks = missing(draft.kind, draft.text, photos.unfinished)

  const submit = async () => {
    setTried(true)
    if (lacks.photos) say(lacks.photos)
    if (lacks.kind || lacks.text || lacks.photos || !draft.kind || !dealId) return
    const caseId = await send({ kind: draft.kind, dealId, text: draft.text.trim() })
    if (caseId === null) return
    say('交上去了，有人受理会马上告诉您')
    Taro.redirectTo({ url: `/buyer/service/case?id=${caseId}` })
  }

  return (
    <>
      <Chips
        label="是哪一种？"
        options={kindOptions}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        error={tried ? lacks.kind : undefined}
      />
      {homes.length > 1 && (
        <Chips
          label="哪一套房？"
          options={homes.map((each) => ({ value: each.dealId, label: each.unitLabel }))}
          value={dealId ?? null}
          onChange={(chosen) => change({ dealId: chosen })}
        />
      )}
      <TextArea
        label="发生了什么？"
        value={draft.text}
        onChange={(text) => change({ text })}
        max={mostCharacters}
        placeholder={placeholders[draft.kind ?? 'repair']}
        error={tried ? lacks.text : undefined}
      />
      <KeptPhotos count={draft.photos.length} onRemove={() => change({ photos: [] })} />
      <PhotoPicker label="照片（可以不拍）" photos={photos} />
      {error ? (
        <Failure error={error} onRetry={submit} busy={busy} />
      ) : (
        <Button kind="primary" onTap={submit} busy={busy}>
          提交
        </Button>
      )}
    </>
  )
}
