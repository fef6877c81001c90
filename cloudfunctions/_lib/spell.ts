/** How a name is read aloud, by the dictionary of pinyin-pro. Only the functions that save customers carry it. */
import type { Spell } from '@shared/customer/terms'
import { pinyin } from 'pinyin-pro'

/**
 * A family name has a reading of its own: 单 is shan, 曾 is zeng, 仇 is qiu. Who knows a name only from paper may read it as the
 * ordinary word; so both are found.
 */
export const spell: Spell = (units) => {
  const name = units.join('')
  if (name === '') return []
  const settings = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const
  const asName = pinyin(name, { ...settings, surname: 'head' })
  const asWords = units.map((unit) => pinyin(unit, settings).join(''))
  return asName.join(' ') === asWords.join(' ') ? [asName] : [asName, asWords]
}
