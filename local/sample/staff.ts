/** The people who work in the sample's sales office: every post is there. */
import type { SheetOf } from './table'

export interface SampleEmployee {
  readonly name: string
  readonly phone: string
  readonly post: string
}

const posts: readonly (readonly [post: string, ...names: string[]])[] = [
  ['置业顾问', '林晓', '周航', '陈思远', '许知夏', '何静', '沈一凡', '唐悦', '郑凯'],
  ['内业', '宋敏', '潘蓉'],
  ['案场经理', '顾长风'],
  ['营销总监', '陆川'],
  ['策划', '白露'],
  ['工程', '石磊', '江海'],
  ['客服', '叶青', '夏荷'],
  ['财务', '钱蕙'],
]

export const sampleStaff: readonly SampleEmployee[] = posts
  .flatMap(([post, ...names]) => names.map((name) => ({ post, name })))
  .map((each, index) => ({ ...each, phone: `139000000${String(index + 1).padStart(2, '0')}` }))

export const namesIn = (post: string): readonly string[] =>
  sampleStaff.filter((each) => each.post === post).map(({ name }) => name)

export const staffSheet: SheetOf = {
  name: '员工',
  header: ['姓名', '联系电话', '岗位'],
  rows: sampleStaff.map(({ name, phone, post }) => [name, phone, post]),
}
