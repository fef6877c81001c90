import type { InputOf, OutputOf } from '@shared/contract'
import type { Show } from '@shared/customer/listing'
import { type Level, levelNames } from '@shared/customer/model'

export type Found = OutputOf<'staff.customers'>
export type CustomerRow = Found['rows'][number]
export type Question = InputOf<'staff.customers'>

/** What the page shows: a search, or a part of the list; of one level, or of any. */
export interface Asked {
  readonly text: string
  readonly show: Show
  readonly level: Level | null
}

export const questionOf = ({ text, show, level }: Asked): Question => ({
  ...(text === '' ? { show } : { text }),
  ...(level !== null && { level }),
})

/** What counts of a search: the words without the space around them. */
export const wantedOf = (written: string): string => written.trim()

/** Said where nothing was found: what is not there, and what may help. */
export function sayNothing(
  { text, show, level }: Asked,
  office: boolean,
): readonly [what: string, hint: string] {
  const of = level === null ? '' : `${levelNames[level]}的`
  if (text !== '') {
    if (/^\d{1,3}$/.test(text)) return [`没有找到“${text}”`, '按号码找，请输后四位']
    const whose = office ? '' : '，只找您自己的客户'
    const wider = level === null ? '' : '；也可以把级别换成“不限”'
    return [`没有找到${of}“${text}”`, `可以输姓名、拼音首字母或号码后四位${whose}${wider}`]
  }
  if (level !== null) return [`没有${of}客户在这里`, '换一个级别，或看“全部”']
  switch (show) {
    case 'overdue':
      return ['没有逾期的客户', '都按时联系了，辛苦了']
    case 'soon':
      return ['这两天没有要到期的客户', '看“按到期”，知道以后该联系谁']
    case 'due':
      return ['没有等着联系的客户', '登记一位来访或来电的客户，就会排进来']
    case 'all':
      return ['还没有客户', '登记一位来访或来电的客户，就会出现在这里']
  }
}
