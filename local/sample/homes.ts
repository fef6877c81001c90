/** The four buildings of the sample and their price table: 600 units. */
import { type CentiSquareMetres, type Fen, priceOf } from '@shared/kernel/money'
import type { SheetOf } from './table'

export interface Door {
  readonly layout: string
  readonly area: CentiSquareMetres
  /** Yuan a square metre above the building's own price. */
  readonly extra: number
}

export interface SampleBuilding {
  readonly name: string
  readonly floors: number
  /** Yuan a square metre on the first floor. */
  readonly base: number
  readonly doors: readonly Door[]
}

const four = { layout: '四室两厅两卫', area: 12_864 } as const
const three = { layout: '三室两厅两卫', area: 10_635 } as const
const small = { layout: '三室两厅一卫', area: 8_956 } as const
const two = { layout: '两室两厅一卫', area: 7_618 } as const

/** 33 × 4 + 30 × 4 + 32 × 6 + 26 × 6 = 600 units. */
export const sampleBuildings: readonly SampleBuilding[] = [
  {
    name: '1幢',
    floors: 33,
    base: 13_200,
    doors: [
      { ...four, extra: 180 },
      { ...three, extra: 0 },
      { ...three, extra: 20 },
      { ...four, extra: 150 },
    ],
  },
  {
    name: '2幢',
    floors: 30,
    base: 13_600,
    doors: [
      { ...four, extra: 200 },
      { ...three, extra: 0 },
      { ...small, extra: -60 },
      { ...four, extra: 160 },
    ],
  },
  {
    name: '3幢',
    floors: 32,
    base: 12_400,
    doors: [
      { ...three, extra: 120 },
      { ...small, extra: 0 },
      { ...two, extra: -80 },
      { ...two, extra: -100 },
      { ...small, extra: 10 },
      { ...three, extra: 100 },
    ],
  },
  {
    name: '4幢',
    floors: 26,
    base: 12_800,
    doors: [
      { ...three, extra: 140 },
      { ...small, extra: 0 },
      { ...small, extra: -20 },
      { ...two, extra: -90 },
      { ...small, extra: 0 },
      { ...three, extra: 110 },
    ],
  },
]

export interface SampleUnit {
  readonly building: SampleBuilding
  readonly floor: number
  readonly room: string
  readonly layout: string
  readonly area: CentiSquareMetres
  readonly unitPrice: Fen
  readonly total: Fen
}

/** Dearer with every floor, cheaper at the very top and where a number is thought unlucky. */
function floorExtra(floor: number, floors: number): number {
  if (floor === floors) return (floor - 6) * 55
  return floor * 55 - (floor % 10 === 4 || floor === 18 ? 160 : 0)
}

export const sampleUnits: readonly SampleUnit[] = sampleBuildings.flatMap((building) =>
  Array.from({ length: building.floors }, (_, index) => index + 1).flatMap((floor) =>
    building.doors.map(({ layout, area, extra }, door) => {
      const unitPrice = (building.base + extra + floorExtra(floor, building.floors)) * 100
      return {
        building,
        floor,
        room: `${floor}0${door + 1}`,
        layout,
        area,
        unitPrice,
        total: priceOf(area, unitPrice),
      }
    }),
  ),
)

export const labelOf = ({ building, room }: SampleUnit): string => `${building.name}${room}`

export const unitSheet = (sold: ReadonlySet<SampleUnit>): SheetOf => ({
  name: '一房一价',
  title: '云栖里 一房一价表（单位：元、㎡）',
  header: ['幢号', '楼层', '房号', '户型', '建筑面积', '单价', '总价', '状态'],
  rows: sampleUnits.map((unit) => [
    unit.building.name,
    unit.floor,
    unit.room,
    unit.layout,
    unit.area / 100,
    unit.unitPrice / 100,
    unit.total / 100,
    sold.has(unit) ? '已售' : '待售',
  ]),
})
