import { Chips } from '@client/parts'
import { View } from '@tarojs/components'
import { a11y } from '../../a11y'
import { useChosenHome } from '../chosenHome'
import { NextPayment } from './NextPayment'
import { Progress } from './Progress'
import { SignedSteps } from './SignedSteps'
import { SitePhotos } from './SitePhotos'
import type { HomeView } from './types'
import './homes.scss'

export interface HomesProps {
  readonly projectName: string
  readonly homes: readonly HomeView[]
}

/** One's home; where there are several, the one that was chosen last, with the others a tap away. */
export function Homes({ projectName, homes }: HomesProps) {
  const { home, choose } = useChosenHome(homes)
  if (!home) return null
  return (
    <>
      <View className="home-project">{projectName}</View>
      {homes.length === 1 ? (
        <View className="home-unit" {...a11y({ role: 'heading', level: 1 })}>
          {home.unitLabel}
        </View>
      ) : (
        <Chips
          label={`您有 ${homes.length} 套，看哪一套？`}
          options={homes.map(({ dealId, unitLabel }) => ({ value: dealId, label: unitLabel }))}
          value={home.dealId}
          onChange={choose}
        />
      )}
      <Progress key={home.building.id} building={home.building} ownFloor={home.ownFloor} />
      <SitePhotos reports={home.building.reports} />
      <SignedSteps steps={home.steps} />
      <NextPayment payment={home.nextPayment} />
    </>
  )
}
