/** What is wrong with a project's rules of reception: contradictions, what can never matter, and articles cited for what they do not say. */
import type { RuleId } from '../policy/articles'
import type { Finding } from '../policy/sourced'
import { type ReceptionPolicy, unfitStates } from './schema'

export function lint(piece: ReceptionPolicy): Finding[] {
  return [...contradictions(piece), ...neverMatters(piece), ...blanks(piece), ...misquoted(piece)]
}

const finding = (field: string, rule: RuleId, problem: string, mend: string): Finding => ({
  field: `reception.${field}`,
  rule,
  problem,
  mend,
})

function contradictions({ order, night, known, crowding }: ReceptionPolicy): Finding[] {
  const found: Finding[] = []
  if (night.value === 'carriedOver' && order.value !== 'numbered' && order.value !== 'lastMonthsRanking')
    found.push(
      finding(
        'night',
        night.source,
        '次序每天重排，轮次却要过夜接着轮',
        '改为每天从头开始，或改为按序号轮值',
      ),
    )
  if (known.value === 'byTurn')
    found.push(
      finding(
        'known',
        known.source,
        '老客户按轮次接待，和“先找原顾问”矛盾',
        '改为老客户越过轮次找自己的顾问',
      ),
    )
  if (crowding.trialStaffHelp.value && crowding.order.value === 'goesOn')
    found.push(
      finding(
        'crowding.trialStaffHelp',
        crowding.trialStaffHelp.source,
        '忙时轮次照常，见习人员永远用不上',
        '忙时暂停轮次，或去掉见习人员协助',
      ),
    )
  return found
}

/** Numbers that no case can reach. */
function neverMatters({ largeParty, ownerAway, introducerAway }: ReceptionPolicy): Finding[] {
  const found: Finding[] = []
  const { peoplePerConsultant } = largeParty
  if (peoplePerConsultant.value > 50)
    found.push(
      finding(
        'largeParty.peoplePerConsultant',
        peoplePerConsultant.source,
        `一位顾问照应 ${peoplePerConsultant.value} 人，团体永远不会有人协助`,
        '改为 50 人以内',
      ),
    )
  if (
    ownerAway.value === 'contactOwner' &&
    introducerAway.source === 'CONFIRM-4.10' &&
    introducerAway.value !== 'byTurn'
  )
    found.push(
      finding('introducerAway', 'CONFIRM-4.10', '引用的条款规定按轮次', '改为 byTurn，或注明是本项目约定'),
    )
  return found
}

function blanks({ skip, countsAsTurn }: ReceptionPolicy): Finding[] {
  const { value, source } = skip.unfit
  const found: Finding[] = []
  if (value.length === 0)
    found.push(
      finding('skip.unfit', source, '没有写明哪些人不宜接待', '至少写明培训、身体不适、另有工作、办理离职'),
    )
  else if (!value.includes('training'))
    found.push(
      finding('skip.unfit', source, '没有回答“见习（培训）人员能否接待”', '写上 training；忙时协助另有一项'),
    )
  if (new Set(value).size < value.length)
    found.push(finding('skip.unfit', source, '同一种情形写了两遍', '删去重复的一项'))
  if (countsAsTurn.returning.value && countsAsTurn.standIn.value && countsAsTurn.named.value)
    found.push(
      finding(
        'countsAsTurn',
        countsAsTurn.returning.source,
        '什么来访都算一轮，轮次就不再公平',
        '老客户来访不算轮次',
      ),
    )
  return found
}

type Leaf = { readonly value: unknown; readonly source: RuleId }

/** Field, article, and what the article says: a policy may choose otherwise, but then as its own choice. */
function misquoted(piece: ReceptionPolicy): Finding[] {
  const quotes: readonly (readonly [string, Leaf, RuleId, readonly unknown[]])[] = [
    ['order', piece.order, 'ROTA-2.2', ['numbered']],
    ['order', piece.order, 'CASE-5.1', ['signIn', 'numbered', 'lastMonthsRanking', 'todaysSales']],
    ['order', piece.order, 'RECEPTION-1', ['seat']],
    ['night', piece.night, 'ROTA-2.2', ['carriedOver']],
    ['night', piece.night, 'RECEPTION-1', ['anew']],
    ['missed.away', piece.missed.away, 'ROTA-2.3', ['thisRoundIfOpen']],
    ['missed.away', piece.missed.away, 'CASE-5.2', ['thisRoundIfOpen']],
    ['missed.ownCustomer', piece.missed.ownCustomer, 'ROTA-2.3', ['madeUp']],
    ['missed.standingIn', piece.missed.standingIn, 'ROTA-3.1', ['madeUp']],
    ['countsAsTurn.returning', piece.countsAsTurn.returning, 'ROTA-1.9', [false]],
    ['countsAsTurn.named', piece.countsAsTurn.named, 'ROTA-1.8', [false]],
    ['named', piece.named, 'ROTA-1.8', ['namedConsultant']],
    ['ownerAway', piece.ownerAway, 'ROTA-1.10', ['standInWithConsent']],
    ['ownerAway', piece.ownerAway, 'CASE-5.2', ['ownerFirst']],
    ['ownerAway', piece.ownerAway, 'RECEPTION-2.1', ['contactOwner']],
    ['depositDay', piece.depositDay, 'CONFIRM-4.11', ['duty']],
    ['lunch', piece.lunch, 'ROTA-3.11', ['dutyRoster']],
    ['peers.statement', piece.peers.statement, 'ROTA-3.12', ['public']],
    ['peers.registered', piece.peers.registered, 'CASE-12', [false]],
    ['crowding.order', piece.crowding.order, 'CASE-5.2', ['suspended']],
    ['managersChange', piece.managersChange, 'ROTA-1.21', ['atOnce']],
    ['managersChange', piece.managersChange, 'CASE-4', ['atOnce']],
    ['desk', piece.desk, 'RECEPTION-1', [2]],
    ['leads.company', piece.leads.company, 'ROTA-1.18', ['byTurn']],
    ['leads.company', piece.leads.company, 'CASE-13', ['assigned']],
    ['leads.online', piece.leads.online, 'CASE-13', ['assigned']],
    ['unit.confirmUnsold', piece.unit.confirmUnsold, 'STEPS-3', [true]],
  ]
  const wrong = quotes.filter(([, leaf, rule, says]) => leaf.source === rule && !says.includes(leaf.value))
  const { value, source } = piece.skip.unfit
  const short =
    (source === 'ROTA-1.20' || source === 'CASE-3') && unfitStates.some((state) => !value.includes(state))
  return [
    ...wrong.map(([field, , rule]) =>
      finding(field, rule, '引用的条款不是这样规定的', '改回条款的规定，或注明是本项目约定（ours）'),
    ),
    ...(short
      ? [
          finding(
            'skip.unfit',
            source,
            '条款列了四种情形，这里少写了',
            '写全四种，或注明是本项目约定（ours）',
          ),
        ]
      : []),
  ]
}
