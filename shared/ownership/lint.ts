/** What is wrong with the ownership piece of a policy before anybody is judged by it. */
import type { Finding } from '../policy/sourced'
import type { OwnershipPolicy } from './policy'

type Check = Omit<Finding, 'field' | 'rule'> & {
  readonly when: boolean
  readonly field: string
  readonly value: { readonly source: Finding['rule'] }
}

export function lintOwnership({
  founding,
  validity,
  party,
  changes,
  again,
  disputes,
}: OwnershipPolicy): Finding[] {
  const { callDays, visitDays, leadDays, tracked, trackedDays, warnDays, poolDays } = validity
  const mode = tracked.value
  const counts = mode === 'rolling' || mode === 'progress'
  const least = Math.min(
    ...[callDays, visitDays, leadDays].map(({ value }) => value ?? Number.POSITIVE_INFINITY),
  )
  const end = trackedDays.value
  const untracked = (['callDays', 'visitDays', 'leadDays'] as const).map((name): Check => {
    const value = validity[name].value
    return {
      when: counts && value !== null && end !== null && value > end,
      field: `validity.${name}`,
      value: validity[name],
      problem: `没有跟进的有效期 ${String(value)} 天比有跟进的 ${String(end)} 天还长，跟进反而没有用`,
      mend: '让有跟进的天数不少于没有跟进的天数',
    }
  })
  const checks: readonly Check[] = [
    ...untracked,
    {
      when: counts && end === null,
      field: 'validity.trackedDays',
      value: trackedDays,
      problem: '按跟进计算有效期，却没有写多少天',
      mend: '填写天数，或把 validity.tracked 改为 kept 或 unlimited',
    },
    {
      when: !counts && end !== null,
      field: 'validity.trackedDays',
      value: trackedDays,
      problem: `有跟进就不再计算天数，这里的 ${String(end)} 天永远用不到`,
      mend: '改为空，或把 validity.tracked 改为 rolling 或 progress',
    },
    {
      when: mode === 'kept' && least === Number.POSITIVE_INFINITY,
      field: 'validity.tracked',
      value: tracked,
      problem: '没有跟进也不失效，“期限内跟进过就保留”永远用不到',
      mend: '填写没有跟进时的天数，或改为 unlimited',
    },
    {
      when: mode === 'unlimited' && least !== Number.POSITIVE_INFINITY,
      field: 'validity.tracked',
      value: tracked,
      problem: '写明没有期限，却又有没有跟进时的天数，互相矛盾',
      mend: '把天数改为空，或换一种计算方法',
    },
    {
      when: warnDays.value !== null && (mode !== 'progress' || end === null || warnDays.value >= end),
      field: 'validity.warnDays',
      value: warnDays,
      problem: '提醒不早于移交，永远提醒不到',
      mend: '让提醒的天数少于移交的天数，或改为空',
    },
    {
      when: poolDays.value !== null && mode === 'rolling' && end !== null && poolDays.value >= end,
      field: 'validity.poolDays',
      value: poolDays,
      problem: '到可以放入公共客户时归属早已失效，这个数永远用不到',
      mend: '让它少于 validity.trackedDays，或改为空',
    },
    {
      when: poolDays.value !== null && mode === 'progress' && end !== null && poolDays.value >= end,
      field: 'validity.poolDays',
      value: poolDays,
      problem: '还没到可以放入公共客户，客户已经移交经理，这个数永远用不到',
      mend: '让它少于 validity.trackedDays，或改为空',
    },
    {
      when: least === Number.POSITIVE_INFINITY && validity.afterUntracked.value !== 'new',
      field: 'validity.afterUntracked',
      value: validity.afterUntracked,
      problem: '没有跟进也不失效，失效以后归谁永远用不到',
      mend: '改为 new，或填写没有跟进时的天数',
    },
    {
      when: !counts && validity.afterTracked.value !== 'new',
      field: 'validity.afterTracked',
      value: validity.afterTracked,
      problem: '跟进过就不再失效，失效以后交经理永远用不到',
      mend: '改为 new，或把 validity.tracked 改为 rolling 或 progress',
    },
    {
      when: founding.relatives.value === 'receiver' && founding.buyersFriend.value === 'relative',
      field: 'founding.buyersFriend',
      value: founding.buyersFriend,
      problem: '顾问的亲友也归接待人，“业主介绍来的亲友归亲友的顾问”永远用不到',
      mend: '改为 introducer，或把 founding.relatives 改为 recordedBefore',
    },
    {
      when: founding.call.value === 'nobody' && again.caller.value === 'visitRegister',
      field: 'again.caller',
      value: again.caller,
      problem: '来电不产生归属，“来电客户以来访登记为准”永远用不到',
      mend: '把 again.caller 改为 taker，或让来电产生归属',
    },
    {
      when: again.search.value === 'claimUntilDeal' && again.unrecognised.value === 'present',
      field: 'again.search',
      value: again.search,
      problem: '认不出就归现接待人，又说查不到时先到的人成交前仍可提出，互相矛盾',
      mend: '两处只留一种',
    },
    {
      when: party.kin.value.length === 0 && party.several.value === 'closer',
      field: 'party.several',
      value: party.several,
      problem: '家人都不算同一客户，“谁成交归谁”永远用不到',
      mend: '写明哪些家人算同一客户，或改为 first',
    },
    {
      when: party.kin.value.includes('parent') !== party.kin.value.includes('child'),
      field: 'party.kin',
      value: party.kin,
      problem: '父母和子女是同一种关系的两头，只写一头会前后不一',
      mend: '两个都写，或都不写',
    },
    {
      when: changes.wish.value === 'followed' && disputes.withCustomer.source === 'RECEPTION-2.4',
      field: 'changes.wish',
      value: changes.wish,
      problem: '客户要求换人就照办，又引用了“说明规定、冲突由主管处理”的条款，互相矛盾',
      mend: '把 changes.wish 改为 explained，或换掉 disputes.withCustomer 的依据',
    },
    {
      when: new Set(disputes.rulers.value).size !== disputes.rulers.value.length,
      field: 'disputes.rulers',
      value: disputes.rulers,
      problem: '同一个人裁定两次',
      mend: '每一级只写一次',
    },
  ]
  return checks.flatMap(({ when, field, value, problem, mend }) =>
    when ? [{ field: `ownership.${field}`, rule: value.source, problem, mend }] : [],
  )
}
