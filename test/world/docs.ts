/**
 * A small world, written by hand: one project with people of every role, two consultants, two buyers (one with two
 * homes), a bound customer without a home; and a second project, whose people must never see the first.
 */
import type { Employee, StaffRole } from '@shared/access/model'
import type { Building } from '@shared/construction/model'
import type { Customer } from '@shared/customer/model'
import { findable } from '@shared/customer/terms'
import type { Deal, SigningStep } from '@shared/deal/model'
import { withKeys } from '@shared/deal/model'
import { nextDue } from '@shared/followup/rules/nextDue'
import { keyAt } from '@shared/kernel/key'
import type { Policies } from '@shared/policy/model'
import { presetPolicy } from '@shared/policy/presets'
import { takenOver } from '@shared/register/takenOver'
import type { Unit } from '@shared/unit/model'
import type { CollectionName, Docs } from '../../cloudfunctions/_lib/collections'
import { spell } from '../../cloudfunctions/_lib/spell'
import { floorOf } from './floor'

/** Sunday, 22 November 2026, 10:00 in +08:00. */
export const now = Date.UTC(2026, 10, 22, 2)
const day = 24 * 3_600_000

const employee = (id: string, name: string, role: StaffRole, phone: string, projectId = 'p1'): Employee => ({
  _id: `e-${id}`,
  projectId,
  name,
  phone,
  roles: [role],
  active: true,
  openid: `wx-${id}`,
  inboxSeenAt: 0,
  version: 1,
})

const employees: Employee[] = [
  employee('consultant', '王敏', 'consultant', '13900000001'),
  employee('colleague', '陈亮', 'consultant', '13900000002'),
  employee('clerk', '赵静', 'clerk', '13900000003'),
  employee('manager', '孙立', 'manager', '13900000004'),
  employee('director', '钱伟', 'director', '13900000005'),
  employee('planner', '吴桐', 'planner', '13900000006'),
  employee('engineer', '郑工', 'engineer', '13900000007'),
  employee('service', '周岚', 'service', '13900000008'),
  employee('finance', '冯清', 'finance', '13900000009'),
  { ...employee('left', '何走', 'consultant', '13900000010'), active: false },
  employee('otherConsultant', '外人甲', 'consultant', '13900000011', 'p2'),
  employee('otherClerk', '外人乙', 'clerk', '13900000012', 'p2'),
  employee('otherManager', '外人丙', 'manager', '13900000013', 'p2'),
  employee('otherService', '外人丁', 'service', '13900000014', 'p2'),
  employee('otherEngineer', '外人戊', 'engineer', '13900000015', 'p2'),
]

const building: Building = {
  _id: 'b-3',
  projectId: 'p1',
  version: 1,
  name: '3幢',
  floors: 30,
  structureFloor: 18,
  facadeFloor: 6,
  percent: 52,
  milestones: [
    { id: 'm1', name: '主体至10层', promised: '2026-08-01', done: '2026-08-03', slips: [] },
    {
      id: 'm2',
      name: '主体封顶',
      promised: '2027-02-10',
      slips: [{ from: '2027-01-15', to: '2027-02-10', why: '连续降雨', at: now - 20 * day }],
    },
  ],
  reports: [],
}

const unit = (room: string, floor: number): Unit => ({
  _id: `u-3-${room}`,
  projectId: 'p1',
  buildingId: 'b-3',
  version: 1,
  label: `3幢${room}`,
  floor,
  room,
  layout: '三室两厅两卫',
  area: 8_956,
  unitPrice: 1_200_000,
  total: 107_472_000,
  state: 'sold',
})

const policiesOf = (project: string): Policies => [
  presetPolicy('rota', { company: '示例置业', project, from: '2026-01-01' }),
]
export const policies = policiesOf('云栖里')

/** A customer file; when they are due is what the rules say of it. */
export const customer = (
  id: string,
  change: Partial<Omit<Customer, 'due' | 'dueKey' | 'terms'>> = {},
): Customer => {
  const body = {
    _id: `c-${id}`,
    projectId: 'p1',
    version: 1,
    name: `客户${id}`,
    phones: [`1370000${id.length.toString().padStart(4, '0')}`],
    source: 'walkIn' as const,
    level: 'interested' as const,
    needs: {},
    ownerId: 'e-consultant',
    status: 'active' as const,
    registeredAt: now - 40 * day,
    contacts: [],
    plan: null,
    due: null,
    dueKey: null,
    registeredKey: '',
    terms: [],
    ...change,
  }
  // The office was opened three days ago: until then it had its own book.
  const file: Customer = { ...takenOver(body, policies, now - 3 * day), ...body }
  const due = nextDue(file, policies).outcome
  return findable({ ...file, due, dueKey: due && keyAt(due.at, file._id) }, spell)
}

const step = (kind: SigningStep['kind'], promised: string, done?: string): SigningStep => ({
  kind,
  promised,
  handlerId: 'e-clerk',
  slips: [],
  ...(done !== undefined && { done }),
})

const deal = (room: string, buyerIds: string[]): Deal => {
  return withKeys({
    _id: `d-3-${room}`,
    projectId: 'p1',
    version: 1,
    unitId: `u-3-${room}`,
    unitLabel: `3幢${room}`,
    buildingId: 'b-3',
    buyerIds,
    consultantId: 'e-consultant',
    price: 107_472_000,
    method: 'mortgage' as const,
    steps: [
      step('subscription', '2026-10-01', '2026-10-01'),
      step('signing', '2026-10-10', '2026-10-12'),
      step('contractReview', '2026-10-20', '2026-10-20'),
      step('loanApproval', '2026-11-25'),
      step('filing', '2026-12-10'),
      step('delivery', '2027-12-31'),
    ],
    handlerIds: ['e-clerk'],
    payments: [
      { name: '首付', due: '2026-10-12', amount: 32_241_600, paid: '2026-10-12' },
      { name: '贷款', due: '2026-12-15', amount: 75_230_400 },
    ],
  })
}

const account = (id: string, customerIds: string[], name: string, phone: string) => ({
  _id: `wx-${id}`,
  projectId: 'p1',
  customerIds,
  name,
  phone,
  consent: { version: 1, at: now - day },
  inboxSeenAt: 0,
  version: 1,
})

const project = (id: string, name: string) => ({
  _id: id,
  name,
  company: '示例置业',
  version: 1,
  policies: policiesOf(name),
})

export const world: { readonly [C in CollectionName]: readonly Docs[C][] } = {
  projects: [project('p1', '云栖里'), project('p2', '外项目')],
  employees,
  accounts: [
    account('buyer', ['c-buyer'], '李秀英', '13700001111'),
    account('neighbour', ['c-neighbour'], '张伟', '13700002222'),
    account('visitor', ['c-visitor'], '刘洋', '13700003333'),
  ],
  buildings: [building],
  units: [unit('1802', 18), unit('0902', 9), unit('2101', 21)],
  customers: [
    customer('buyer', { name: '李秀英', phones: ['13700001111'], status: 'bought' }),
    customer('neighbour', { name: '张伟', phones: ['13700002222'], status: 'bought' }),
    // Overdue: registered on 13 October, and never spoken to; 14 days (SALES-13) ended with the 27th.
    customer('visitor', { name: '刘洋', phones: ['13700003333'] }),
    // Due today: last spoken to on 8 November; 14 days end with the 22nd.
    customer('walkIn', {
      name: '何平',
      phones: ['13700004444'],
      contacts: [
        {
          ...{ id: 'contact-walkIn', at: now - 14 * day, byId: 'e-consultant', byName: '王敏' },
          ...{ method: 'faceToFace', content: '看了沙盘，问了学校', feedback: 'considering' },
        },
      ],
    }),
    customer('colleague', {
      ownerId: 'e-colleague',
      phones: ['13700005555'],
    }),
    customer('other', { projectId: 'p2', ownerId: 'e-otherConsultant', phones: ['13700006666'] }),
  ],
  deals: [deal('1802', ['c-buyer']), deal('0902', ['c-buyer']), deal('2101', ['c-neighbour'])],
  cases: [],
  floors: [floorOf(now)],
  handovers: [],
  reviews: [],
  seals: [],
  sheets: [],
  evenings: [],
  months: [],
  bundles: [],
  events: [],
}
