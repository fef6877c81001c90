/** How an office writes the same building, unit or person, brought to one key. */

const plain = (written: string) => written.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** 3幢, 3栋, 3号楼, 3# are one building: `3`. */
export function buildingKey(name: string): string {
  const short = plain(name).replace(/(号楼|幢|栋|座|楼|#)$/, '')
  return short === '' ? plain(name) : short
}

/** `3-1802`, and with an entrance `3-2-1802`. */
export const unitKey = (building: string, entrance: string | undefined, room: string): string =>
  [buildingKey(building), ...(entrance === undefined ? [] : [plain(entrance)]), plain(room)].join('-')

export interface UnitRef {
  readonly building?: string | undefined
  readonly entrance?: string | undefined
  readonly unit: string
}

/** The key of a unit as another table names it: 3幢1802 or 3-2-1802 in one cell, or its parts in several. */
export function refKey({ building, entrance, unit }: UnitRef): string {
  const room = plain(unit).replace(/室$/, '')
  const whole = /号楼|幢|栋|座|#|单元/.test(room)
  if (building !== undefined && !whole) return unitKey(building, entrance, room)
  return room.replace(/(号楼|幢|栋|座|#|单元|楼)/g, '-').replace(/-+/g, '-')
}

/** How people say a unit: 3幢1802, 3幢2单元1802. */
export const unitLabel = (building: string, entrance: string | undefined, room: string): string =>
  `${building}${entrance === undefined ? '' : `${entrance}单元`}${room}`

export const personKey = (phone: string, name: string): string => `${phone} ${plain(name)}`
