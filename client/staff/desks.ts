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

/** How many a narrow telephone shows side by side in large print. */
const mostTabs = 5

/** The tabs at the foot, one's own desk first; where there are too many, the others are behind 更多. */
export function tabsOf(roles: readonly StaffRole[], current: DeskUrl) {
  const home = firstDesk(roles)
  const own = desks
    .filter(({ open }) => roles.some((role) => has(open, role)))
    .map(({ label, url }) => ({ label, url }))
    .sort((a, b) => Number(b.url === home) - Number(a.url === home))
  if (own.length <= mostTabs) return { tabs: own, more: [] }
  const shown = own.slice(0, mostTabs - 1)
  const here = own.slice(mostTabs - 1).find(({ url }) => url === current)
  const tabs = here ? [...shown.slice(0, -1), here] : shown
  return { tabs, more: own.filter((each) => !tabs.includes(each)) }
}
