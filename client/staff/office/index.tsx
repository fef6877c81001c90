import { useQuery } from '@client/api'
import { ListRow } from '@client/parts'
import type { StaffRole } from '@shared/access/model'
import {
  openBook,
  openBundles,
  openDisputes,
  openEvening,
  openHandbook,
  openHandOver,
  openMonth,
  openOrders,
  openPolicy,
  openPool,
  openReview,
  openSheets,
} from '../go'
import { StaffPage } from '../parts/StaffPage'

interface Matter {
  readonly title: string
  readonly note: string
  readonly open: () => unknown
  readonly roles: readonly StaffRole[] | 'all'
}

/** By how often one comes for it. */
const matters: readonly Matter[] = [
  {
    title: '来访和例会',
    note: '今天谁来过、还差什么、例会记录',
    open: openEvening,
    roles: ['manager', 'clerk'],
  },
  {
    title: '登记本',
    note: '每天的来访、来电和客户记录，按先后编号',
    open: openBook,
    roles: ['manager', 'clerk'],
  },
  { title: '公共客户', note: '没有顾问的客户，领取和分配', open: openPool, roles: ['manager', 'clerk'] },
  {
    title: '认购',
    note: '认购单在谁那里、等了多久',
    open: openOrders,
    roles: ['consultant', 'manager', 'finance'],
  },
  {
    title: '归属争议',
    note: '证据、处理意见和裁定',
    open: openDisputes,
    roles: ['manager', 'director', 'clerk'],
  },
  { title: '周跟进表', note: '谁交了、谁没交，看完写意见', open: openSheets, roles: ['manager'] },
  {
    title: '月报',
    note: '来访和成交的数、图，档案抽查',
    open: openMonth,
    roles: ['manager', 'director'],
  },
  {
    title: '月末档案',
    note: '整理好的客户档案，月底交给策划',
    open: openBundles,
    roles: ['planner', 'manager', 'clerk'],
  },
  { title: '离职移交', note: '客户、服务单、签约手续一起交清', open: openHandOver, roles: ['manager'] },
  {
    title: '权限复核',
    note: '每位同事的岗位，每季度看一遍',
    open: openReview,
    roles: ['manager', 'director'],
  },
  { title: '制度', note: '现行规定；起草、比较和采用新版', open: openPolicy, roles: ['manager', 'director'] },
  { title: '制度手册', note: '公司按哪些条文办事，数字是多少', open: openHandbook, roles: 'all' },
]

/** 办公: what is done for the whole office, besides the day's own work. */
export default function StaffOffice() {
  const query = useQuery('staff.me', {})
  return (
    <StaffPage title="办公" query={query}>
      {({ roles: mine }) =>
        matters
          .filter(({ roles }) => roles === 'all' || roles.some((role) => mine.includes(role)))
          .map(({ title, note, open }) => <ListRow key={title} title={title} note={note} onTap={open} />)
      }
    </StaffPage>
  )
}
