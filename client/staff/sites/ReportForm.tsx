import { BuildingPicture, Button, Card, KeptPhotos, PhotoPicker, Section, TextArea } from '@client/parts'
import { View } from '@tarojs/components'
import { Stepper } from '../parts/Stepper'
import { Trouble } from '../parts/Trouble'
import { MilestoneFields } from './MilestoneFields'
import { useReport } from './useReport'
import type { Site } from './words'
import './report-form.scss'

/** The report, with the picture as the buyers will see it. */
export function ReportForm({ site }: { readonly site: Site }) {
  const { written, change, photos, removeKept, lack, publish, busy, error } = useReport(site)
  const { structureFloor, facadeFloor, percent, text } = written
  return (
    <>
      <Card>
        <BuildingPicture
          name={site.name}
          floors={site.floors}
          structureFloor={structureFloor}
          facadeFloor={Math.min(facadeFloor, structureFloor)}
          percent={percent}
        />
        <View className="report-preview">发布以后，业主看到的就是这样</View>
      </Card>
      <Stepper
        label="主体到第几层"
        unit=" 层"
        value={structureFloor}
        max={site.floors}
        onChange={(to) => change({ structureFloor: to })}
      />
      <Stepper
        label="外墙到第几层"
        unit=" 层"
        value={facadeFloor}
        max={site.floors}
        onChange={(to) => change({ facadeFloor: to })}
      />
      <Stepper label="总进度" unit="%" value={percent} max={100} onChange={(to) => change({ percent: to })} />
      <TextArea
        label="做了什么"
        value={text}
        onChange={(to) => change({ text: to })}
        max={500}
        placeholder="业主看得懂的话，一两句"
      />
      <KeptPhotos count={written.photos.length} onRemove={removeKept} />
      <PhotoPicker label="现场照片" photos={photos} />
      <Section title="节点">
        <MilestoneFields site={site} written={written} onChange={change} />
      </Section>
      <Trouble error={error} />
      <Button kind="primary" busy={busy} disabled={lack !== null} onTap={publish}>
        {lack ?? '发布'}
      </Button>
    </>
  )
}
