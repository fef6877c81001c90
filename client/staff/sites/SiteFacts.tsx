import { BuildingPicture, Card, PhotoGrid, Section, StepLine } from '@client/parts'
import type { Site } from './words'

/** How a building stands, for those who only look. */
export function SiteFacts({ site }: { readonly site: Site }) {
  const { name, floors, structureFloor, facadeFloor, percent, milestones, photos } = site
  const steps = milestones.map((milestone) => ({ ...milestone, key: milestone.id, label: milestone.name }))
  return (
    <>
      <Card>
        <BuildingPicture
          name={name}
          floors={floors}
          structureFloor={structureFloor}
          facadeFloor={facadeFloor}
          percent={percent}
        />
      </Card>
      {photos.length > 0 && (
        <Section title="上次的照片">
          <PhotoGrid photos={photos} label="工地照片" />
        </Section>
      )}
      <Section title="节点">
        <StepLine steps={steps} />
      </Section>
    </>
  )
}
