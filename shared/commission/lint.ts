/** What is wrong with the commission part of a policy, before anybody is paid by it. */
import type { Finding, Sourced } from '../policy/sourced'
import { tabledKinds } from './misconduct'
import type { CommissionPolicy, Penalty } from './schema'

export const lint = (policy: CommissionPolicy): readonly Finding[] => [
  ...lintShares(policy.split),
  ...lintPenalties(policy.penalties),
  ...lintRecords(policy.records),
]

/** Halves and shares that give one side nothing can never matter: the choice beside them says the same in clear. */
function lintShares({ complaint, handedOver, standIn }: CommissionPolicy['split']): readonly Finding[] {
  const shares: [string, Sourced<number>][] = []
  if (complaint.value.is === 'halved') shares.push(['complaint.value.ownerShare', complaint.value.ownerShare])
  if (handedOver.value.is === 'shared')
    shares.push(['handedOver.value.ownerShare', handedOver.value.ownerShare])
  if (standIn.value.is === 'byDeed') {
    shares.push(['standIn.value.unknowingOwnerShare', standIn.value.unknowingOwnerShare])
    shares.push(['standIn.value.assignedOwnerShare', standIn.value.assignedOwnerShare])
  }
  if (standIn.value.is === 'whileAway') shares.push(['standIn.value.ownerShare', standIn.value.ownerShare])
  return shares
    .filter(([, { value }]) => value === 0 || value === 10_000)
    .map(([field, { value, source }]) => ({
      field: `commission.split.${field}`,
      rule: source,
      problem: `比例是 ${value / 100}%，等于没有分成`,
      mend: '写 0% 与 100% 之间的比例，或改选不分成的做法',
    }))
}

function lintPenalties({ table, warnings, callback, notCalled }: CommissionPolicy['penalties']) {
  const findings: Finding[] = []
  for (const kind of tabledKinds)
    findings.push(...lintPenalty(`commission.penalties.table.${kind}`, table[kind]))
  const warned = tabledKinds.some((kind) => table[kind].value?.oneOf.includes('warning'))
  if (warnings.value && !warned)
    findings.push({
      field: 'commission.penalties.warnings',
      rule: warnings.source,
      problem: '没有一种行为会被警告，这个次数永远用不到',
      mend: '给至少一种行为规定警告，或删去警告满次罚款',
    })
  if (warnings.value?.fine === 0) findings.push(noFine('commission.penalties.warnings.fine', warnings.source))
  if (callback.value.fine === 0) findings.push(noFine('commission.penalties.callback.fine', callback.source))
  const { salesVicePresident, showroomManager } = notCalled.value
  if (salesVicePresident === 0 && showroomManager === 0)
    findings.push(noFine('commission.penalties.notCalled', notCalled.source))
  return findings
}

function lintPenalty(field: string, { value, source }: Sourced<Penalty | null>): readonly Finding[] {
  if (value === null)
    return source === 'ours'
      ? []
      : [{ field, rule: source, problem: '引用了条文，却没有写处罚', mend: '补上处罚，或标明是本项目自定' }]
  const findings: Finding[] = []
  const { fine, oneOf, also, ifGrave } = value
  if (fine && fine.from > fine.to)
    findings.push({
      field: `${field}.fine`,
      rule: source,
      problem: `罚款下限 ${fine.from / 100} 元高于上限 ${fine.to / 100} 元`,
      mend: '下限不能高于上限',
    })
  if (fine?.to === 0) findings.push(noFine(`${field}.fine`, source))
  if (!fine && oneOf.length + also.length === 0)
    findings.push({
      field,
      rule: source,
      problem: ifGrave.length > 0 ? '情节不严重时没有任何处理' : '有处罚一项，却没有任何处理',
      mend: '写罚款、警告或其他处理；不处罚就写空',
    })
  const all = [...oneOf, ...also, ...ifGrave]
  const twice = all.find((measure, index) => all.indexOf(measure) !== index)
  if (twice) findings.push({ field, rule: source, problem: `处理方式“${twice}”写了两次`, mend: '只写一次' })
  return findings
}

const noFine = (field: string, rule: Finding['rule']): Finding => ({
  field,
  rule,
  problem: '罚款是 0 元，等于没有',
  mend: '写大于 0 的金额，或写不罚款',
})

function lintRecords({ handInDays, entryDays }: CommissionPolicy['records']): readonly Finding[] {
  if (entryDays.value >= handInDays.value) return []
  return [
    {
      field: 'commission.records.entryDays',
      rule: entryDays.source,
      problem: `内业录入期限（${entryDays.value} 天）早于业务员上交期限（${handInDays.value} 天）`,
      mend: '录入期限不能早于上交期限',
    },
  ]
}
