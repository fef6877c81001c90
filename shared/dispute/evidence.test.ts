/** What is on record, where each comes from, and what of a claimant's own words is found there. Days count from 2026-03-01. */

import { deal, on, type Told, track, visit } from '../ownership/rules/scene.fixture'
import type { RegisterEntry } from '../register/model'
import { fileOf } from './dispute.fixture'
import { evidenceOf, onRecord } from './evidence'
import { grounds } from './model'

const name = (id: string) => `${id}顾问`

const told: readonly Told[] = [
  visit(0, 'A', { asksFor: ['A'], answers: { receivedBy: 'B' }, recognisedBy: 'C' }),
  track(1, 'A'),
  { type: 'received', at: on(2), customer: 'c', by: 'B', as: 'standIn' },
  visit(3, 'B', { channel: 'call', directionsOnly: true, complete: false, enteredAt: on(5) }),
  { type: 'wished', at: on(6), customer: 'c', consultant: 'B', change: true, heardBy: 'M' },
  { type: 'tied', at: on(7), customer: 'c', to: 'C', as: 'relative' },
  deal(8, 'B'),
]

const confirmed = (id: string, right: boolean): RegisterEntry => ({
  link: {
    entry: { id, at: on(0), channel: 'visit', customer: 'c', by: 'A', content: '' },
    ...{ previous: '', hash: '' },
  },
  ...{ written: null, salt: null, confirmed: { at: on(0, 11), right, by: '' } },
})

test('in order of time, each with where it comes from; an entry with its number and what the visitor said', () => {
  const file = { ...fileOf('rota', 9, ...told), register: [confirmed('e1', false)] }
  const found = evidenceOf(file, file.history, name)
  expect(found.map(({ by, title, source, number }) => [by, title, source, number])).toEqual([
    ['A', '到访登记', '公共登记本', 1],
    [null, '客户扫码说：接待的人或时间不对', '客户本人', null],
    ['A', '跟进：电话', '跟进记录', null],
    ['B', '代为接待', '接待记录', null],
    ['B', '来电登记', '公共登记本', null],
    [null, '要求换成B顾问', '客户的意愿', null],
    [null, '登记了关系', '关系登记', null],
    ['B', '成交', '成交记录', null],
  ])
  const notes = found.map(({ note }) => note)
  expect(notes[0]).toBe('客户指名找A顾问 · 客户说B顾问接待过 · C顾问认出了客户')
  expect(notes[1]).toBe('说的是A顾问的那次登记')
  expect(notes[4]).toBe('只是来之前问路 · 没有留全姓名和号码 · 2026年3月6日补登')
  expect(notes[5]).toBe('M顾问听到，经理记录')
  const right = { ...file, register: [confirmed('e1', true)] }
  expect(evidenceOf(right, file.history, name)[1]?.title).toContain('都对')
})

test('what stands in a personal register, or in the office’s own book, is said to', () => {
  const file = fileOf('case', 9, visit(0, 'A', { only: 'personal' }), visit(1, 'B', { id: 'c-book' }))
  expect(evidenceOf(file, file.history, name).map(({ source }) => source)).toEqual([
    '个人登记本',
    '原有的客户本',
  ])
})

test.each([
  ['A', ['entry', 'followUps', 'reception', 'wish']],
  ['B', ['reception', 'wish']],
  ['C', ['kin']],
])('of what %s says there is on record: %j', (who, found) => {
  const { history } = fileOf('rota', 9, ...told)
  expect(grounds.filter((ground) => onRecord(ground, who, history))).toEqual(found)
})

test('introduced by another customer', () => {
  const { history } = fileOf('rota', 9, visit(0, 'A', { introducedBy: 'd' }))
  expect(onRecord('introduced', 'A', history)).toBe(true)
})
