/** The desks of the staff section: which page each role works at. */
import { type StaffRole, staffRoles } from '@shared/access/model'

export const entry = '/staff/today/index'

const desks = [
  { label: '今日', url: entry, home: ['consultant'], open: ['consultant'] },
  {
    label: '接待',
    url: '/staff/floor/index',
    home: [],
    open: ['consultant', 'clerk', 'manager'],
  },
  { label: '登记', url: '/staff/register/index', home: [], open: ['consultant', 'clerk', 'manager'] },
  { label: '客户', url: '/staff/customers/index', home: [], open: ['consultant', 'clerk', 'manager'] },
  { label: '服务', url: '/staff/cases/index', home: ['service'], open: ['service', 'manager'] },
  { label: '签约', url: '/staff/deals/index', home: ['clerk'], open: ['clerk', 'manager'] },
  { label: '工地', url: '/staff/sites/index', home: ['engineer'], open: ['engineer', 'manager'] },
  {
    label: '消息',
    url: '/staff/inbox/index',
    home: ['manager', 'director', 'finance', 'planner'],
    open: staffRoles,
  },
] as const satisfies readonly {
  label: string
  url: string
  home: readonly StaffRole[]
  open: readonly StaffRole[]
}[]

export type DeskUrl = (typeof desks)[number]['url']

const has = (roles: readonly StaffRole[], role: StaffRole) => roles.includes(role)

/** Where the day begins: the desk of the first role. */
export const firstDesk = ([main]: readonly StaffRole[]): DeskUrl =>
  desks.find(({ home }) => main && has(home, main))?.url ?? '/staff/inbox/index'

export const desksOf = (roles: readonly StaffRole[]) =>
  desks.filter(({ open }) => roles.some((role) => has(open, role)))
