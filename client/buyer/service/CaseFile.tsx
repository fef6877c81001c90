import { Card, PhotoGrid, Row, Section, Stars } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { caseKindNames } from '@shared/service/model'
import { View } from '@tarojs/components'
import { a11y } from '../../a11y'
import { InCharge } from './InCharge'
import { Promises } from './Promises'
import { StatusTag } from './StatusTag'
import { Timeline } from './Timeline'
import { Verdict } from './Verdict'
import './case-file.scss'

export interface CaseFileProps {
  readonly file: OutputOf<'buyer.case'>
  readonly onChanged: () => void
}

/** Everything about one case, what matters now first. */
export function CaseFile({ file, onChanged }: CaseFileProps) {
  const { id, kind, unitLabel, status, text, photos, clocks, answer, rating, steps } = file
  return (
    <>
      <View className="case-head">
        <View className="case-title" {...a11y({ role: 'heading', level: 1 })}>
          {unitLabel} {caseKindNames[kind]}
        </View>
        <StatusTag status={status} />
      </View>
      <View className="case-text">{text}</View>
      {photos.length > 0 && <PhotoGrid photos={photos} label="您拍的照片" />}
      {status === 'closed' && <Verdict caseId={id} onDone={onChanged} />}
      {rating && (
        <Section title="您的评价">
          <Card>
            <Stars value={rating.stars} />
            {rating.words && <View>{rating.words}</View>}
          </Card>
        </Section>
      )}
      <Promises clocks={clocks} />
      <Section title={status === 'closed' || status === 'confirmed' ? '谁办的' : '现在谁在办'}>
        <Card>
          <InCharge file={file} />
        </Card>
      </Section>
      {answer && (
        <Section title="怎么处理">
          <Card>
            <View className="case-measure">{answer.measure}</View>
            <Row label="负责人">{answer.inCharge}</Row>
          </Card>
        </Section>
      )}
      <Section title="办过的每一步">
        <Timeline steps={steps} />
      </Section>
    </>
  )
}
