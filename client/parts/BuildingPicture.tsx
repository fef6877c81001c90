import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import './building-picture.scss'

export interface BuildingPictureProps {
  readonly name: string
  readonly floors: number
  /** The topmost floor whose structure stands. */
  readonly structureFloor: number
  /** The topmost floor whose outer wall is finished. */
  readonly facadeFloor: number
  /** How much of the whole work is done. */
  readonly percent: number
  /** The buyer's own floor, marked in the picture. */
  readonly ownFloor?: number
}

/** The house as high as the picture may be, whatever the number of its floors. */
const pictureHeight = 224
const floorHeight = (floors: number) =>
  Math.max(2, Math.min(18, Math.floor((pictureHeight / floors) * 10) / 10))

/** Below this many pixels the word would lie across the ground. */
const lowest = 16

/** The picture in a few short sentences, for those who listen and for those who like to read. */
function sayBuilding({
  floors,
  structureFloor,
  facadeFloor,
  ownFloor,
}: BuildingPictureProps): readonly string[] {
  const topped = structureFloor >= floors
  const said = [topped ? `共 ${floors} 层，已经封顶` : `共 ${floors} 层，建到第 ${structureFloor} 层`]
  if (facadeFloor > 0) said.push(facadeFloor >= floors ? '外墙全部完成' : `外墙做到第 ${facadeFloor} 层`)
  if (ownFloor === undefined) return said
  const toOwn = ownFloor - structureFloor
  const own = ownFloor <= facadeFloor ? '外墙也好了' : toOwn <= 0 ? '主体已经建好' : `还差 ${toOwn} 层`
  return [...said, `您家在第 ${ownFloor} 层，${own}`]
}

/** The building, growing: how high it stands, how high it will be, and where one's own home is. */
export function BuildingPicture(building: BuildingPictureProps) {
  const { name, floors, structureFloor, facadeFloor, percent, ownFloor } = building
  const one = floorHeight(floors)
  const high = (n: number) => ({ height: `${n * one}px` })
  const lines = { backgroundSize: `15px ${one}px` }
  const said = sayBuilding(building)
  return (
    <View
      className="building"
      {...a11y({ role: 'img', label: `${name}，完成 ${percent}%。${said.join('，')}。` })}
    >
      <View className="building-top" {...a11y({ hidden: true })}>
        <View className="building-scene">
          <View className="building-house" style={high(floors)}>
            {structureFloor < floors && (
              <View className="building-open" style={high(floors - structureFloor)} />
            )}
            <View className="building-raw" style={{ ...high(structureFloor - facadeFloor), ...lines }} />
            <View className="building-done" style={{ ...high(facadeFloor), ...lines }} />
            {ownFloor !== undefined && (
              <View
                className={(ownFloor - 0.5) * one < lowest ? 'building-own building-own-low' : 'building-own'}
                style={{ bottom: `${(ownFloor - 0.5) * one}px` }}
              >
                <View className="building-own-word">您家</View>
              </View>
            )}
          </View>
        </View>
        <View className="building-words">
          <View className="building-name">{name}</View>
          <View className="building-figure">
            {percent}
            <View className="building-unit">%</View>
          </View>
          {facadeFloor > 0 && <View className="building-key building-key-done">外墙</View>}
          {facadeFloor < structureFloor && <View className="building-key building-key-raw">主体</View>}
          {structureFloor < floors && <View className="building-key building-key-open">还没建</View>}
        </View>
      </View>
      {said.map((sentence) => (
        <View key={sentence} className="building-said" {...a11y({ hidden: true })}>
          {sentence}
        </View>
      ))}
    </View>
  )
}
