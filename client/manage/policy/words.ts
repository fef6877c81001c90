import type { OutputOf } from '@shared/contract'
import { sayDate } from '@shared/kernel/time'
import Taro from '@tarojs/taro'

export type Overview = OutputOf<'staff.policies'>
export type Version = Overview['versions'][number]
export type SectionView = OutputOf<'staff.policy'>
export type ValueRow = SectionView['rows'][number]
export type FindingView = SectionView['findings'][number]
export type Draft = NonNullable<OutputOf<'staff.policyDraft'>['draft']>

const open = (page: string, params: Readonly<Record<string, string>> = {}) => {
  const query = Object.entries(params).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return Taro.navigateTo({ url: `/manage/policy/${[page, query.join('&')].filter(Boolean).join('?')}` })
}

/** The next section in the place of this one, so that going back stays short. */
export const turnTo = (of: string, section: string) =>
  Taro.redirectTo({ url: `/manage/policy/section?of=${of}&section=${section}` })
export const openSection = (of: string, section: string) => open('section', { of, section })
export const openEffect = () => open('effect')
export const openAdopt = () => open('adopt')

export const stateNames: Readonly<Record<Version['state'], string>> = {
  inForce: '现行',
  toCome: '将执行',
  past: '已停用',
  withdrawn: '已撤回',
}

/** 案场客户管理制度 → short enough for a chip. */
export const shortTitles: Readonly<Record<string, string>> = {
  rota: '天成',
  case: '案场',
  confirm: '客户确认',
  steps: '晶都',
}

export const sayFrom = (from: string): string => `${sayDate(from)}起`
