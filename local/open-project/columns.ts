/** The tables that an office keeps: which columns each has, under which names, and what a cell may hold. */
import { staffRoles } from '@shared/access/model'
import type { Day } from '@shared/kernel/time'
import { z } from 'zod'
import {
  customerStatus,
  feedback,
  gender,
  level,
  method,
  payment,
  posts,
  reachMethod,
  source,
  stepName,
  tier,
  unitState,
} from './choices'
import { area, day, listOf, maybe, money, needed, pastDay, pastTime, phone, text, whole } from './fields'

const person = text('姓名', 20)
const buildingName = text('幢号，如 3幢', 20)
const floor = whole('1 至 200 的整数楼层', 1, 200)
const room = {
  expected: '房号，只含数字、字母和短横，如 1802',
  read: ({ text: written }: { readonly text: string }) =>
    /^[A-Za-z0-9-]{1,12}$/.exec(written.normalize('NFKC').replace(/\s|室$/g, ''))?.[0] ?? null,
}
const entrance = {
  expected: '单元号，只含数字或字母，如 2',
  read: ({ text: written }: { readonly text: string }) =>
    /^([A-Za-z0-9]{1,4})(单元)?$/.exec(written.normalize('NFKC').trim())?.[1] ?? null,
}

const phones = listOf(phone, '11 位手机号，或带区号的固定电话；有几个就用“、”隔开', 5)
const phoneNames = ['联系电话', '电话', '手机号', '手机', '手机号码', '电话号码']
const buildingNames = ['幢号', '楼栋', '幢', '栋号', '栋', '楼号', '楼幢', '楼座', '楼栋号']
const roomNames = ['房号', '房源', '室号', '房间号', '房屋', '成交房源']

/** A unit as other tables name it: 3幢1802 in one cell, or building, entrance and room in several. */
const unitRef = {
  building: maybe(buildingName, ...buildingNames),
  entrance: maybe(entrance, '单元', '单元号'),
  unit: needed(text('房号，如 3幢1802', 30), ...roomNames),
}
const why = text('原因', 100)
const slip = {
  from: needed(day, '原日期', '原承诺日期', '原定日期'),
  to: needed(day, '新日期', '改到日期', '改后日期', '新承诺日期'),
  why: needed(why, '原因', '改期原因', '延期原因'),
}

/** All tables, with days that are judged as of `today`. */
export function tables(today: Day) {
  const past = pastDay(today)
  const pastAt = pastTime(today)
  const step = (name: string) =>
    z.object({
      promised: maybe(day, `${name}承诺日期`, `${name}约定日期`, `${name}计划日期`),
      done: maybe(past, `${name}完成日期`, `${name}日期`, `${name}办结日期`),
      handler: maybe(person, `${name}经办人`, `${name}负责人`),
    })
  return {
    staff: z.object({
      name: needed(person, '姓名', '员工姓名', '员工'),
      phone: needed(phone, ...phoneNames),
      posts: needed(
        listOf(posts, `${posts.expected}；有几个就用“、”隔开`, staffRoles.length),
        '岗位',
        '职务',
        '职位',
      ),
    }),
    units: z.object({
      building: needed(buildingName, ...buildingNames),
      entrance: maybe(entrance, '单元', '单元号'),
      floor: needed(floor, '楼层', '层', '所在楼层', '所在层'),
      room: needed(room, ...roomNames),
      layout: needed(text('户型，如 三室两厅两卫', 30), '户型', '房型', '户型结构'),
      area: needed(area, '建筑面积', '面积', '建面', '预测建筑面积', '房屋建筑面积'),
      unitPrice: needed(money, '单价', '建筑面积单价', '销售单价', '备案单价', '毛坯单价'),
      total: needed(money, '总价', '总房价', '房屋总价', '销售总价', '备案总价', '总售价'),
      state: maybe(unitState, '状态', '销售状态', '房源状态'),
    }),
    customers: z.object({
      name: needed(person, '客户姓名', '姓名', '客户', '客户名称'),
      gender: maybe(gender, '性别', '称谓'),
      phones: needed(phones, ...phoneNames, '联系方式'),
      morePhones: maybe(phones, '备用电话', '其他电话', '第二电话'),
      source: needed(source, '来源', '来源渠道', '客户来源', '获知途径', '认知途径', '渠道'),
      registeredAt: needed(
        pastAt,
        '登记时间',
        '登记日期',
        '首访日期',
        '首访时间',
        '来访日期',
        '来访时间',
        '建档日期',
      ),
      consultant: maybe(person, '置业顾问', '销售顾问', '顾问', '归属顾问', '业务员'),
      level: maybe(level, '客户级别', '级别', '意向级别', '意向等级'),
      tier: maybe(tier, '客户分级', '分级', '客户等级'),
      status: maybe(customerStatus, '状态', '客户状态'),
      layout: maybe(text('意向户型', 50), '意向户型', '需求户型'),
      area: maybe(text('意向面积', 50), '意向面积', '需求面积'),
      budget: maybe(text('预算', 50), '预算', '购房预算'),
      purpose: maybe(text('购房目的', 50), '购房目的', '置业目的', '购房用途'),
      family: maybe(text('家庭情况', 100), '家庭情况', '家庭结构'),
      taboo: maybe(text('忌讳话题', 100), '忌讳话题', '忌讳'),
      preferred: maybe(reachMethod, '偏好联系方式', '联系偏好'),
    }),
    deals: z.object({
      ...unitRef,
      buyers: needed(
        listOf(person, '1 至 2 位买受人的姓名，用“、”隔开', 2),
        '买受人',
        '业主姓名',
        '客户姓名',
        '购房人',
        '业主',
      ),
      phones: needed(listOf(phone, '买受人的电话，与姓名一一对应，用“、”隔开', 2), ...phoneNames),
      consultant: needed(person, '置业顾问', '销售顾问', '顾问', '成交顾问'),
      price: needed(money, '成交总价', '成交价', '合同总价', '总价'),
      method: needed(payment, '付款方式'),
      handler: maybe(person, '经办人', '内业'),
      subscription: step('认购'),
      signing: step('签约'),
      contractReview: step('合同审核'),
      loanApproval: step('贷款审批'),
      filing: step('备案'),
      delivery: step('交付'),
    }),
    stepSlips: z.object({
      ...unitRef,
      step: needed(stepName, '步骤', '手续', '环节'),
      ...slip,
      told: needed(past, '告知日期', '改期日期'),
    }),
    payments: z.object({
      ...unitRef,
      name: needed(text('款项名称，如 首付款', 20), '款项', '款项名称', '期次'),
      due: needed(day, '应付日期', '应交日期', '应收日期', '约定付款日期'),
      amount: needed(money, '应付金额', '金额', '应收金额'),
      paid: maybe(past, '实付日期', '到账日期', '付款日期', '实收日期'),
    }),
    followups: z.object({
      phone: needed(phone, '客户电话', ...phoneNames),
      name: maybe(person, '客户姓名', '姓名', '客户'),
      consultant: needed(person, '置业顾问', '跟进人', '顾问', '销售顾问'),
      at: needed(pastAt, '跟进时间', '时间', '联系时间', '跟进日期', '来访时间'),
      method: needed(method, '跟进方式', '方式', '联系方式'),
      content: needed(text('跟进内容', 500), '跟进内容', '内容', '沟通内容', '洽谈内容'),
      feedback: needed(feedback, '客户反馈', '反馈', '结果'),
      nextDay: maybe(day, '下次联系', '下次跟进日期', '下次跟进', '下次联系日期'),
      goal: maybe(text('下次目标', 100), '下次目标', '目标', '跟进目标'),
    }),
    diary: z.object({
      building: needed(buildingName, ...buildingNames),
      at: needed(pastAt, '日期', '时间', '填报日期'),
      structureFloor: needed(
        whole('0 至 200 的整数层数', 0, 200),
        '主体层数',
        '主体完成层数',
        '结构层数',
        '主体楼层',
      ),
      facadeFloor: needed(whole('0 至 200 的整数层数', 0, 200), '外墙层数', '外墙完成层数', '外立面层数'),
      percent: needed(whole('0 至 100 的整数百分比', 0, 100), '总进度', '进度', '完成百分比'),
      text: needed(text('进度说明', 500), '说明', '进度说明', '施工内容', '内容'),
      photos: maybe(
        listOf(text('照片文件名', 80), '照片文件名，最多 9 个，用“、”隔开', 9),
        '照片',
        '图片',
        '现场照片',
      ),
      engineer: maybe(person, '填报人', '工程师', '上报人'),
    }),
    milestones: z.object({
      building: needed(buildingName, ...buildingNames),
      name: needed(text('节点名称', 20), '节点', '节点名称', '工程节点'),
      promised: needed(day, '承诺日期', '计划日期', '计划完成日期'),
      done: maybe(past, '完成日期', '实际完成日期'),
    }),
    milestoneSlips: z.object({
      building: needed(buildingName, ...buildingNames),
      name: needed(text('节点名称', 20), '节点', '节点名称', '工程节点'),
      ...slip,
      told: needed(past, '告知日期', '改期日期'),
    }),
  }
}

export type Tables = ReturnType<typeof tables>
export type TableKind = keyof Tables
/** One row of a table, read. */
export type RowOf<K extends TableKind> = z.output<Tables[K]>

/** What a table is called when people are told about it. */
export const tableNames: Readonly<Record<TableKind, string>> = {
  staff: '员工表',
  units: '房源表',
  customers: '客户表',
  deals: '成交表',
  stepSlips: '手续改期表',
  payments: '付款表',
  followups: '跟进表',
  diary: '施工进度表',
  milestones: '施工节点表',
  milestoneSlips: '节点改期表',
}

/** The tables that a file of each option may hold. */
export const optionTables = {
  staff: ['staff'],
  units: ['units'],
  customers: ['customers'],
  deals: ['deals', 'payments', 'stepSlips'],
  followups: ['followups'],
  construction: ['diary', 'milestones', 'milestoneSlips'],
} as const satisfies Record<string, readonly TableKind[]>
export type OptionName = keyof typeof optionTables
