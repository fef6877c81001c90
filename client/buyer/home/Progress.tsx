import { BuildingPicture, Card } from '@client/parts'
import { Fold } from '../Fold'
import { Milestones, NextMilestone } from './Milestones'
import type { BuildingView } from './types'

export interface ProgressProps {
  readonly building: BuildingView
  readonly ownFloor: number
}

/** How high the building stands, what comes next, and how the promises were kept so far. */
export function Progress({ building, ownFloor }: ProgressProps) {
  const { milestones } = building
  const next = milestones.find(({ done }) => done === null)
  return (
    <Card>
      <BuildingPicture
        name={building.name}
        floors={building.floors}
        structureFloor={building.structureFloor}
        facadeFloor={building.facadeFloor}
        percent={building.percent}
        ownFloor={ownFloor}
      />
      {next && <NextMilestone milestone={next} />}
      {milestones.length > 0 && (
        <Fold more={`看全部 ${milestones.length} 个节点和改期`}>
          <Milestones milestones={milestones} />
        </Fold>
      )}
    </Card>
  )
}
