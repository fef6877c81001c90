import { now } from '@client/clock'
import { Card, PhotoGrid, Section } from '@client/parts'
import { dayOf, sayDay, sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { Fold } from '../Fold'
import type { ReportView } from './types'
import './site-photos.scss'

export interface SitePhotosProps {
  /** Newest first. */
  readonly reports: readonly ReportView[]
}

/** The building site with one's own eyes: the newest photos, and the earlier ones a tap away. */
export function SitePhotos({ reports }: SitePhotosProps) {
  const [newest, ...earlier] = reports
  return (
    <Section title="工地照片" {...(newest && { aside: `${sayDay(dayOf(newest.at), now())}更新` })}>
      <Card>
        {newest ? <Report report={newest} /> : '还没有照片。工程师下次更新进度时，照片和日期会放在这里。'}
        {earlier.length > 0 && (
          <Fold more={`看以前的 ${earlier.length} 次`}>
            {earlier.map((report) => (
              <View key={report.id} className="site-earlier">
                <Report report={report} />
              </View>
            ))}
          </Fold>
        )}
      </Card>
    </Section>
  )
}

function Report({ report }: { readonly report: ReportView }) {
  const when = sayWhen(report.at, now())
  return (
    <>
      <View className="site-date">
        {when}，建到第 {report.structureFloor} 层，完成 {report.percent}%
      </View>
      <View className="site-text">{report.text}</View>
      {report.photos.length > 0 && <PhotoGrid photos={report.photos} label={`${when}的工地照片`} />}
    </>
  )
}
