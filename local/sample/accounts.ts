/** Who of the sample has a WeChat identity, so that the sign-in page can enter as them. */
import type { StaffRole } from '@shared/access/model'
import { roleNames } from '@shared/access/model'
import type { Customer } from '@shared/customer/model'
import { currentStep, type Deal, type StepKind, stepKinds } from '@shared/deal/model'
import { addDays, type Day, startOfDay } from '@shared/kernel/time'
import type { ProjectDocs } from '../open-project/build'

export interface SamplePerson {
  readonly id: string
  readonly openid: string
  readonly name: string
  /** What is worth seeing as them: 3幢1802 · 贷款审批中. */
  readonly note: string
  /** The heading that they stand under: 业主, or their post. */
  readonly group: string
  /** The page that they begin at. */
  readonly start: string
}

const buyerStart = '/#/buyer/home/index'
const staffStart = '/#/staff/today/index'
const buyerId = (customerId: string) => `wx-${customerId}`

/** The version of the consent text that the sample's buyers gave; the client's first one. */
const consentVersion = 1

/** Binds all employees, and some customers with an account each. */
export function bindPeople(docs: ProjectDocs, today: Day): ProjectDocs {
  const at = startOfDay(today)
  return {
    ...docs,
    employees: docs.employees.map((employee) => ({ ...employee, openid: `wx-${employee._id}` })),
    accounts: chosen(docs).map((customer) => ({
      _id: buyerId(customer._id),
      projectId: customer.projectId,
      customerIds: [customer._id],
      name: customer.name,
      phone: customer.phones[0] ?? '',
      consent: { version: consentVersion, at },
      // The messages of the last week are new to them.
      inboxSeenAt: startOfDay(addDays(today, -7)),
      version: 1,
    })),
  }
}

/** The people whom the sign-in page offers, buyers first. */
export function samplePeople({
  accounts,
  customers,
  deals,
  employees,
}: ProjectDocs): readonly SamplePerson[] {
  const byId = new Map(customers.map((customer) => [customer._id, customer]))
  const buyers = accounts.map((account): SamplePerson => {
    const id = account.customerIds[0] ?? ''
    return {
      id,
      openid: account._id,
      name: byId.get(id)?.name ?? '',
      note: noteOf(deals.filter(({ buyerIds }) => buyerIds.includes(id))),
      group: roleNames.buyer,
      start: buyerStart,
    }
  })
  const staff = staffOrder.flatMap((role) =>
    employees
      .filter(({ roles, openid }) => roles[0] === role && openid !== undefined)
      .map(
        (employee): SamplePerson => ({
          id: employee._id,
          openid: employee.openid ?? '',
          name: employee.name,
          note: duties[role],
          group: roleNames[role],
          start: staffStart,
        }),
      ),
  )
  return [...buyers, ...staff]
}

const duties: Readonly<Record<StaffRole, string>> = {
  consultant: '跟进自己的客户',
  clerk: '登记成交和手续',
  manager: '看全案场',
  director: '看各项目',
  planner: '管房源和价格',
  engineer: '填报工地进度',
  service: '受理报修和投诉',
  finance: '管付款和贷款',
}

const staffOrder: readonly StaffRole[] = [
  'consultant',
  'clerk',
  'manager',
  'engineer',
  'service',
  'finance',
  'planner',
  'director',
]

/** Buyers at every stage, and the cases that differ: two homes, a couple, no loan, a moved date, no home at all. */
function chosen({ customers, deals }: ProjectDocs): readonly Customer[] {
  const homes = new Map<string, number>()
  for (const id of deals.flatMap(({ buyerIds }) => buyerIds)) homes.set(id, (homes.get(id) ?? 0) + 1)
  const alone = (deal: Deal) => deal.buyerIds.length === 1 && homes.get(deal.buyerIds[0] ?? '') === 1
  const moved = (deal: Deal) => currentStep(deal)?.slips.length !== 0
  const wanted = [
    deals.find(({ buyerIds }) => homes.get(buyerIds[0] ?? '') === 2),
    deals.find((deal) => deal.buyerIds.length === 2 && currentStep(deal)?.kind === 'loanApproval'),
    deals.find((deal) => deal.method === 'full' && alone(deal) && currentStep(deal)?.kind === 'filing'),
    deals.find((deal) => alone(deal) && currentStep(deal)?.kind === 'loanApproval' && moved(deal)),
    ...stepKinds.map((kind) =>
      deals.find(
        (deal) => alone(deal) && currentStep(deal)?.kind === kind && deal.method !== 'full' && !moved(deal),
      ),
    ),
    deals.find((deal) => alone(deal) && currentStep(deal) === undefined),
  ].flatMap((deal) => deal?.buyerIds ?? [])
  const ids = new Set(wanted)
  const without = customers.find(({ status, level }) => status === 'active' && level === 'nearDeal')
  return [...customers.filter(({ _id }) => ids.has(_id)), ...(without ? [without] : [])]
}

function noteOf(deals: readonly Deal[]): string {
  if (deals.length === 0) return '还没有买房'
  return deals.map(sayDeal).join('；')
}

const stages: Readonly<Record<StepKind, string>> = {
  subscription: '待认购',
  signing: '待签约',
  contractReview: '合同审核中',
  loanApproval: '贷款审批中',
  filing: '备案中',
  delivery: '待交付',
}

function sayDeal(deal: Deal): string {
  const step = currentStep(deal)
  const marks = [
    ...(deal.buyerIds.length > 1 ? ['夫妻共有'] : []),
    ...(deal.method === 'full' ? ['一次性付款'] : []),
    ...(step && step.slips.length > 0 ? ['改过期'] : []),
  ]
  return [deal.unitLabel, step ? stages[step.kind] : '已交付', ...marks].join(' · ')
}
