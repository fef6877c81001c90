/** What a reason about a customer's file, level, tier, persona or segment says in Chinese; other facts have none (an empty text). */
import { sayWan } from '../kernel/money'
import type { Fact } from '../kernel/reason'
import type { RuleId } from '../policy/articles'
import { type Level, levelNames } from './model'
import { fieldNames, fileFields } from './policy'

type Facts = Readonly<Record<string, Fact>>

const strengthNames: Readonly<Record<string, string>> = { low: '低', medium: '中', high: '高' }
const personaNames: Readonly<Record<string, string>> = {
  firstTime: '刚需客户',
  upgrader: '改善客户',
  investor: '投资客户',
  unknown: '还看不出是哪一类客户',
}
const segmentNames: Readonly<Record<string, string>> = {
  highNetWorth: '高净值',
  young: '青年',
  elderly: '长者',
}

const strength = (of: Fact | undefined): string => strengthNames[String(of)] ?? '不知道'
const level = (of: Fact | undefined): string => levelNames[of as Level] ?? String(of)
const listed = (of: Fact | undefined, names: Readonly<Record<string, string>>): string =>
  String(of)
    .split('、')
    .map((each) => names[each] ?? each)
    .join('、')
const fields: Readonly<Record<string, string>> = Object.fromEntries(
  fileFields.map((field) => [field, fieldNames[field]]),
)

function contents({ missing }: Facts): string {
  if (missing === undefined) return ''
  return missing === '' ? '要求的内容都有了' : `还缺：${listed(missing, fields)}`
}

function criterion({ level: of, tier, withinDays, intent, power, match, segment, border }: Facts): string {
  if (withinDays !== undefined && power !== undefined) {
    return `${level(of)}的标准：意向${strength(intent)}、购买力${strength(power)}、${String(withinDays)} 天内决定`
  }
  if (tier !== undefined && match !== undefined) {
    return `${String(tier)} 类的标准：意向${strength(intent)}、匹配度${strength(match)}`
  }
  return segment !== undefined && border !== undefined
    ? `${listed(segment, segmentNames)}的界线是${segment === 'highNetWorth' ? `预算 ${sayWan(Number(border))}` : ` ${String(border)} 岁`}`
    : ''
}

const keyDetails = ({ key }: Facts): string => (key === undefined ? '' : `关键信息是${listed(key, fields)}`)

export const sentences: Partial<Readonly<Record<RuleId, (facts: Facts) => string>>> = {
  'SALES-5.2': contents,
  'SALES-6': contents,
  'INFO-2.1': contents,
  'CASE-36': contents,
  'SALES-5.3': ({ doubtful }) => (doubtful === undefined ? '' : `存疑：${listed(doubtful, fields)}`),
  'SALES-7.2': keyDetails,
  'SALES-9.1': ({ level: of, intent, power, decidesInDays }) =>
    of === undefined || decidesInDays === undefined
      ? ''
      : `意向${strength(intent)}、购买力${strength(power)}、决策周期${
          decidesInDays === null ? '不知道' : ` ${String(decidesInDays)} 天`
        }，定为${level(of)}`,
  'SALES-9.3': ({ from, to, customers }) => {
    if (customers !== undefined) return `${String(customers)} 位客户按级别和到期的先后跟进`
    return from === undefined ? '' : `从${level(from)}变为${level(to)}`
  },
  'SALES-15': ({ level: of }) => (of === undefined ? '' : `${level(of)}客户的服务`),
  'CRM-1.2': ({ persona }) => personaNames[String(persona)] ?? '',
  'CRM-1.3': ({ tier, intent, match }) =>
    match === undefined ? '' : `意向${strength(intent)}、匹配度${strength(match)}，定为 ${String(tier)} 类`,
  'CRM-3.1': ({ segments }) =>
    segments === undefined
      ? ''
      : segments === ''
        ? '不在三个客群里'
        : `客群：${listed(segments, segmentNames)}`,
  ours: (facts) =>
    criterion(facts) || keyDetails(facts) || (facts['required'] === undefined ? '' : contents(facts)),
}
