import { a11y } from '@client/a11y'
import { now } from '@client/clock'
import { Card, PhotoGrid, Row, Section, Stars } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { caseKindNames } from '@shared/service/model'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { CaseClocks } from './CaseClocks'
import { CaseStory } from './CaseStory'
import { type CaseView, statusNames } from './words'
import './case-facts.scss'

export interface CaseFactsProps {
  readonly view: CaseView
  /** What can be done now. */
  readonly children: ReactNode
}

export function CaseFacts({ view, children }: CaseFactsProps) {
  const { unitLabel, kind, status, openedAt, text, photos, officer, answer, rating } = view
  return (
    <>
      <View className="case-unit" {...a11y({ role: 'heading', level: 1 })}>
        {unitLabel} · {caseKindNames[kind]}
      </View>
      <View className="case-standing">
        {statusNames[status]} · {sayWhen(openedAt, now())} 提交
      </View>
      <Card>
        <View className="case-text">{text}</View>
        {photos.length > 0 && <PhotoGrid photos={photos} label="业主拍的照片" />}
      </Card>
      <CaseClocks clocks={view.clocks} />
      {children}
      {(officer || answer) && (
        <Section title="处理">
          <Card>
            {officer && <Row label="受理人">{officer.name}</Row>}
            {answer && <Row label="措施">{answer.measure}</Row>}
            {answer && <Row label="负责人">{answer.inCharge}</Row>}
          </Card>
        </Section>
      )}
      {rating && (
        <Section title="业主评价">
          <Stars value={rating.stars} />
          {rating.words && <View>{rating.words}</View>}
        </Section>
      )}
      <CaseStory steps={view.steps} />
    </>
  )
}
