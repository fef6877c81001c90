/** The customers' register of the sample: 2,000 people, and when each is to be called next. */

import type { Level } from '@shared/customer/model'
import { levelNames } from '@shared/customer/model'
import { addDays, type Day } from '@shared/kernel/time'
import { defaultPreset, presetPolicy } from '@shared/policy/presets'
import type { Chance } from './chance'
import { budgets, families, type Gender, otherGender, personName, purposes, taboos } from './names'
import { namesIn } from './staff'
import type { SheetOf } from './table'

export const customerCount = 2_000

export interface Person {
  readonly name: string
  readonly gender: Gender
  readonly phone: string
  readonly source: string
  readonly layout: string
  /** Empty for a customer of the office. */
  readonly consultant: string
}

export interface Standing {
  readonly status: '跟进中' | '已成交' | '已放弃'
  readonly level: Level
  readonly tier: 'A' | 'B' | 'C' | ''
  readonly registered: Day
  /** The last day on which somebody spoke with them. */
  readonly lastContact: Day
  /** The plan's day; empty where there is none. */
  readonly next: Day | ''
}

export function makePeople(chance: Chance): readonly Person[] {
  const consultants = namesIn('置业顾问')
  return Array.from({ length: customerCount }, (_, index) => {
    const gender: Gender = chance.happens(0.5) ? '女' : '男'
    return {
      name: personName(chance, gender),
      gender,
      // A block that belongs to nobody's sample but ours: 1380000 and four digits.
      phone: `1380000${String(index).padStart(4, '0')}`,
      source: chance.weighted([
        ['自然到访', 36],
        ['网络', 26],
        ['老客户介绍', 18],
        ['营销活动', 14],
        ['其他', 6],
      ]),
      layout: chance.pick(['两室两厅一卫', '三室两厅一卫', '三室两厅两卫', '四室两厅两卫']),
      consultant: chance.happens(0.03) ? '' : (consultants[index % consultants.length] ?? ''),
    }
  })
}

/** Husband or wife of somebody, with their own place in the register. */
export const spouseOf = (chance: Chance, person: Person, partner: Person): Person => ({
  ...partner,
  name: personName(chance, otherGender(person.gender)),
  gender: otherGender(person.gender),
  layout: person.layout,
  consultant: person.consultant,
})

const { levels, tierBEveryDays } = presetPolicy(defaultPreset).followup

/**
 * How a customer stands who has not bought: about one in four has given up; the others are due by a plan or a floor.
 * `place` counts the customers of one consultant: each of them has somebody who is late, due today, and due soon.
 */
export function makeStanding(chance: Chance, today: Day, place: number): Standing {
  if (chance.happens(0.26)) {
    const lastContact = addDays(today, -chance.whole(8, 75))
    const registered = addDays(lastContact, -chance.whole(2, 15))
    return { status: '已放弃', level: 'potential', tier: '', registered, lastContact, next: '' }
  }
  const level = chance.weighted<Level>([
    ['potential', 46],
    ['interested', 32],
    ['highIntent', 15],
    ['nearDeal', 7],
  ])
  const tier = tierOf(chance, level)
  if (tier === 'A' && chance.happens(0.2)) return secondTouch(chance, today, level)
  const floor = Math.min(levels[level].atLeastEveryDays.value, tier === 'B' ? tierBEveryDays.value : 1_000)
  const due = dueIn(chance, place % 30, floor)
  const byFloor = chance.happens(0.3)
  // Yesterday at the latest: the sample may be opened early in the morning.
  const gap = byFloor ? floor : chance.whole(Math.max(0, due) + 1, floor)
  const lastContact = addDays(today, due - gap)
  const keen = level === 'highIntent' || level === 'nearDeal'
  return {
    status: '跟进中',
    level,
    tier,
    lastContact,
    registered: addDays(lastContact, -chance.whole(keen ? 6 : 0, level === 'potential' ? 30 : 50)),
    next: addDays(today, byFloor ? due + chance.whole(1, 9) : due),
  }
}

function tierOf(chance: Chance, level: Level): Standing['tier'] {
  if (level === 'highIntent' || level === 'nearDeal') {
    return chance.weighted<Standing['tier']>([
      ['A', 50],
      ['B', 30],
      ['', 20],
    ])
  }
  return chance.weighted<Standing['tier']>([
    ['', 50],
    ['C', 30],
    ['B', level === 'interested' ? 20 : 0],
  ])
}

/** CRM-1.3: met once, a day or two ago, and to be touched again within 48 hours. */
function secondTouch(chance: Chance, today: Day, level: Level): Standing {
  const met = addDays(today, -chance.whole(1, 2))
  return { status: '跟进中', level, tier: 'A', registered: met, lastContact: met, next: addDays(met, 3) }
}

/** Days from today to the day on which a customer is due: of thirty, one is late, two are due today, five soon. */
function dueIn(chance: Chance, place: number, floor: number): number {
  if (place === 0) return -chance.whole(1, 4)
  if (place <= 2) return 0
  const soonest = Math.min(4, floor - 1)
  return place <= 7 ? chance.whole(1, Math.min(3, floor - 1)) : chance.whole(soonest, floor - 1)
}

export const customerSheet = (
  chance: Chance,
  people: readonly Person[],
  standings: ReadonlyMap<Person, Standing>,
): SheetOf => ({
  name: '客户登记',
  title: '云栖里 来访客户登记表',
  header: [
    '客户姓名',
    '性别',
    '联系电话',
    '备用电话',
    '来源',
    '登记时间',
    '置业顾问',
    '客户级别',
    '客户分级',
    '状态',
    '意向户型',
    '预算',
    '购房目的',
    '家庭情况',
    '忌讳话题',
    '偏好联系方式',
  ],
  rows: people.map((person, index) => {
    const standing = standings.get(person)
    if (!standing) throw new Error(`no standing of ${person.name}`)
    return [
      person.name,
      person.gender,
      person.phone,
      chance.happens(0.08) ? `1370000${String(index).padStart(4, '0')}` : '',
      person.source,
      `${standing.registered} ${registeredAt(index)}`,
      person.consultant,
      levelNames[standing.level],
      standing.tier,
      standing.status,
      person.layout,
      chance.pick(budgets),
      chance.pick(purposes),
      chance.happens(0.7) ? chance.pick(families) : '',
      chance.happens(0.07) ? chance.pick(taboos) : '',
      chance.happens(0.4) ? chance.pick(['微信', '电话', '面谈']) : '',
    ]
  }),
})

/** The time of day of a registration: the same that the first visit has. */
export const registeredAt = (index: number): string =>
  `${String(9 + (index % 8)).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}`
