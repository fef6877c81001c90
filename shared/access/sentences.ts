/** What a reason of access says in Chinese; facts of another context have none (an empty text). */
import type { Fact } from '../kernel/reason'
import type { RuleId } from '../policy/articles'

type Facts = Readonly<Record<string, Fact>>

function say({ about, action, roles, why, days, mostDays, months }: Facts): string {
  if (about === 'sharing')
    return `经理同意后，客户档案可以给同事看，最多 ${String(mostDays)} 天；这次 ${String(days)} 天`
  if (about === 'review') return `权限每 ${String(months)} 个月复核一次，${String(days)} 天内办完`
  if (action === undefined || roles === undefined) return ''
  return typeof why === 'string' ? why : `${String(roles)}可以这样做`
}

const rules: readonly RuleId[] = [
  'SECRET-1',
  'SECRET-2',
  'SECRET-3',
  'STEPS-6',
  'CASE-33',
  'CASE-34',
  'CONFIRM-1.4',
  'ROTA-1.13',
  'INFO-4.1',
  'ours',
]

export const sentences: Partial<Readonly<Record<RuleId, (facts: Facts) => string>>> = Object.fromEntries(
  rules.map((rule) => [rule, say]),
)
