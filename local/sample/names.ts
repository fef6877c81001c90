/** The words of the sample: people, and what they want and say. All of them are invented. */
import type { Chance } from './chance'

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const male = [
  '建国',
  '志强',
  '伟',
  '浩然',
  '俊杰',
  '子轩',
  '明远',
  '国栋',
  '海波',
  '文博',
  '嘉豪',
  '立新',
  '振华',
  '鹏',
  '晓东',
  '永康',
  '泽宇',
  '一鸣',
  '少华',
  '启航',
  '卫东',
  '致远',
  '思源',
  '天佑',
  '家兴',
  '承志',
  '景行',
  '云飞',
]
const female = [
  '丽',
  '秀英',
  '雨桐',
  '静怡',
  '晓燕',
  '梦瑶',
  '婷婷',
  '佳宁',
  '雪梅',
  '思琪',
  '慧敏',
  '欣妍',
  '春华',
  '玉兰',
  '诗涵',
  '若曦',
  '海燕',
  '明月',
  '文静',
  '可欣',
  '素芬',
  '月华',
  '安琪',
  '书瑶',
  '晓彤',
  '婉清',
  '红霞',
  '子涵',
]

const any = <T>(chance: Chance, all: readonly T[]): T => {
  const [first, ...rest] = all
  if (first === undefined) throw new Error('nothing to choose from')
  return chance.pick([first, ...rest])
}

export type Gender = '女' | '男'

export const personName = (chance: Chance, gender: Gender): string =>
  any(chance, surnames) + any(chance, gender === '女' ? female : male)

/** A second gender for a couple's other half. */
export const otherGender = (gender: Gender): Gender => (gender === '女' ? '男' : '女')

export const families = [
  '三口之家，孩子上小学',
  '新婚，暂无孩子',
  '两代同住，父母帮带孩子',
  '二孩家庭',
  '单身，和父母同城',
  '退休夫妻',
  '孩子在外地读大学',
  '计划明年结婚',
  '三代五口',
] as const
export const purposes = ['首次置业', '改善', '给父母养老', '婚房', '孩子上学', '投资'] as const
export const budgets = ['100 万以内', '100–120 万', '120–150 万', '150–180 万', '180 万以上'] as const
export const taboos = [
  '不提前一套房子的事',
  '不提离婚',
  '不主动提孩子的成绩',
  '不要当着父母谈价格',
  '不提之前的投诉',
  '不提竞品楼盘的降价',
] as const
const concerns = [
  '得房率',
  '交付时间',
  '首付和月供',
  '楼间距和采光',
  '车位配比',
  '对口学校',
  '物业费',
  '电梯数量',
  '地铁口距离',
  '外墙材料',
  '公积金能贷多少',
  '层高',
  '西晒',
] as const
const visits = [
  '看了沙盘和样板间',
  '在沙盘前听了半小时介绍',
  '一家人一起来，看了样板间',
  '第二次来，重点看了楼层和朝向',
  '带着父母来看房',
  '顺路进来看看',
] as const
const calls = [
  '电话里聊了五分钟',
  '回了电话',
  '晚上通了电话',
  '电话里把价格表又说了一遍',
  '按约定打了电话',
] as const
const chats = [
  '微信发了户型图和楼层价格',
  '微信发了工地近照',
  '在微信上回答了贷款的问题',
  '微信发了周边配套介绍',
  '微信发了活动邀请',
] as const
const keen = [
  '明显喜欢，问了怎么认购',
  '当场算了月供，觉得能接受',
  '已经在比较楼层',
  '说这周末再带家人来定',
] as const
const considering = [
  '想再和家里商量',
  '还在和另一个楼盘比较',
  '觉得总价略高，要再想想',
  '等公积金额度出来再定',
  '要等老房子卖掉',
] as const
const wantsVisit = [
  '约好周末来看样板间',
  '想看看工地现场',
  '想下班后过来一趟',
  '想带老人来看看电梯和楼道',
] as const
const notNow = [
  '工作可能调动，先不考虑',
  '已经在别处买了',
  '预算差得多，暂时放下',
  '家里意见不一致，先不买了',
] as const
const unreached = ['响铃无人接听', '电话关机，改天再打', '正在开会，挂断了', '微信未回复'] as const

export type FeedbackWord = '很有兴趣' | '还在考虑' | '想来看房' | '暂不考虑' | '没联系上'
export type MethodWord = '面谈' | '电话' | '微信' | '短信' | '活动邀约'
const outcomes: Readonly<Record<FeedbackWord, readonly string[]>> = {
  很有兴趣: keen,
  还在考虑: considering,
  想来看房: wantsVisit,
  暂不考虑: notNow,
  没联系上: unreached,
}

/** What the consultant wrote down about one contact. */
export function sayContact(
  chance: Chance,
  method: MethodWord,
  feedback: FeedbackWord,
  layout: string,
): string {
  const outcome = any(chance, outcomes[feedback])
  if (feedback === '没联系上') return `${outcome}。`
  const opening = any(chance, method === '面谈' ? visits : method === '电话' ? calls : chats)
  const topic = chance.happens(0.55)
    ? `主要关心${any(chance, concerns)}`
    : `想要${layout}，问了${any(chance, concerns)}`
  return `${opening}，${topic}；${outcome}。`
}

const goals: Readonly<Record<FeedbackWord, readonly string[]>> = {
  很有兴趣: ['确认认购时间', '送两套楼层的价格表', '约家人一起定楼层', '帮忙预审贷款'],
  还在考虑: ['回访考虑结果', '送一份月供测算', '发样板间视频', '解答学区和配套'],
  想来看房: ['确认到访时间', '约周末看样板间', '安排工地开放日'],
  暂不考虑: ['下个月再问候一次', '有新户型时告知'],
  没联系上: ['换个时间再打', '改用微信联系'],
}
export const sayGoal = (chance: Chance, feedback: FeedbackWord): string => any(chance, goals[feedback])
