/** A value of a policy in the words of the office: 15 天, 按轮序, 经理和内业. */
import { sayMoney } from '../kernel/money'
import type { Item } from './items'
import { labelOf } from './labels'
import { percent, type Unit, yuan } from './labels/label'

const bandUnits: Readonly<Record<string, Unit | undefined>> = {
  fen: yuan('').unit,
  basisPoints: percent('').unit,
  tonnes: { say: '吨', scale: 1 },
}

/** What a number counts; the bounds of a band count what the band says. */
export function unitOf({ path, pattern }: Item, items: readonly Item[]): Unit {
  const { unit } = labelOf(pattern)
  if (unit) return unit
  const band = items.find((each) => each.path === path.replace(/\.(from|to)$/, '.unit'))
  return bandUnits[String(band?.value)] ?? { say: '', scale: 1 }
}

/** A number as people write it: 20 of 2000 basis points. */
export const written = (value: number, { scale }: Unit): string => String(value / scale)

export function sayItem(item: Item, items: readonly Item[]): string {
  const { value, pattern, shape } = item
  const { words = {}, none = '没有', zero } = labelOf(pattern)
  if (value === null) return none
  if (value === 0 && zero !== undefined) return zero
  if (typeof value === 'number') return words[value] ?? sayNumber(value, unitOf(item, items))
  if (typeof value === 'boolean') return words[String(value)] ?? ''
  if (typeof value === 'string') return words[value] ?? value
  if (shape.kind === 'rows' && value.length > 0) return `${value.length} 行`
  return value.length === 0 ? '没有' : value.map((each) => words[each] ?? each).join('、')
}

const sayNumber = (value: number, unit: Unit): string => {
  if (unit.say === '元') return sayMoney(value)
  if (unit.say === '分钟' && value >= 60 && value % 30 === 0) return `${value / 60} 小时`
  const gap = unit.say === '%' || unit.say === '' ? '' : ' '
  return `${written(value, unit)}${gap}${unit.say}`
}
