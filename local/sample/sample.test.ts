/** The sample is what the issue says, the same for the same seed, and comes in through the office's door. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { staffRoles } from '@shared/access/model'
import { currentStep } from '@shared/deal/model'
import { addDays, dayOf, startOfDay } from '@shared/kernel/time'
import type { ProjectDocs } from '../open-project/build'
import { Memory } from '../open-project/testTables'
import { samplePeople } from './accounts'
import { drawPng } from './draw'
import { generate } from './generate'
import { openSample } from './openSample'

const today = '2026-11-22'
const sink = new Memory()
let docs: ProjectDocs

beforeAll(async () => {
  docs = await openSample(sink, { today, seed: 1, progress: () => undefined })
}, 60_000)

test('4 buildings of 26 to 33 floors, 600 units, 2,000 customers, staff of every role', () => {
  expect(docs.buildings.map(({ name, floors }) => [name, floors])).toEqual([
    ['1幢', 33],
    ['2幢', 30],
    ['3幢', 32],
    ['4幢', 26],
  ])
  expect(docs.units.length).toBe(600)
  expect(docs.customers.length).toBe(2000)
  expect(new Set(docs.employees.flatMap(({ roles }) => roles))).toEqual(new Set(staffRoles))
})

test('one dispute waits for the manager', () => {
  const disputed = docs.customers.filter(({ dispute }) => dispute !== undefined)
  expect(disputed.map(({ dispute }) => dispute?.state)).toEqual(['raised'])
})

test('deals at every stage, some of them moved, with one buyer and with two', () => {
  const stages = new Set(docs.deals.map((deal) => currentStep(deal)?.kind ?? 'finished'))
  expect([...stages].sort()).toEqual(
    ['contractReview', 'delivery', 'filing', 'finished', 'loanApproval', 'signing', 'subscription'].sort(),
  )
  expect(docs.deals.some(({ steps }) => steps.some(({ slips }) => slips.length > 0))).toBe(true)
  expect(new Set(docs.deals.map(({ buyerIds }) => buyerIds.length))).toEqual(new Set([1, 2]))
  expect(new Set(docs.deals.map(({ method }) => method))).toEqual(new Set(['mortgage', 'full', 'fund']))
})

test('three months of follow-ups, none of them after today', () => {
  const times = docs.customers.flatMap(({ contacts }) => contacts.map(({ at }) => at))
  const recent = times.filter((at) => at >= startOfDay(addDays(today, -91)))
  expect(recent.length).toBeGreaterThan(4000)
  expect(Math.max(...times)).toBeLessThan(startOfDay(today))
  expect(Math.max(...docs.events.map(({ at }) => at))).toBeLessThanOrEqual(startOfDay(today))
})

test('each of eight consultants has somebody late, due today, and due soon', () => {
  const consultants = docs.employees.filter(({ roles }) => roles.includes('consultant'))
  expect(consultants.length).toBe(8)
  for (const { _id } of consultants) {
    // A deadline is the first moment after: the day that it names is the one before.
    const days = docs.customers.flatMap(({ ownerId, due }) =>
      ownerId === _id && due ? [dayOf(due.at - 1)] : [],
    )
    expect(days.some((day) => day < today)).toBe(true)
    expect(days.includes(today)).toBe(true)
    expect(days.some((day) => day > today && day <= addDays(today, 3))).toBe(true)
  }
})

test('the diary has an entry a week for three months, with pictures of at most 60 KB', () => {
  const entries = docs.events.filter(({ type }) => type === 'construction.reported')
  expect(entries.length).toBe(4 * 14)
  for (const building of docs.buildings) {
    expect(building.reports.length).toBe(6)
    expect(building.reports.every(({ photos }) => photos.length > 0)).toBe(true)
    expect(building.milestones.map(({ name }) => name)).toContain('封顶')
  }
  expect(docs.buildings.flatMap(({ milestones }) => milestones).some(({ slips }) => slips.length > 0)).toBe(
    true,
  )
  expect(sink.photos.size).toBeGreaterThanOrEqual(50)
  expect(Math.max(...[...sink.photos.values()].map((bytes) => bytes.length))).toBeLessThanOrEqual(60 * 1024)
})

test('the people of the sign-in page: buyers of every kind, and all employees', () => {
  const people = samplePeople(docs)
  const notes = people.filter(({ group }) => group === '业主').map(({ note }) => note)
  expect(notes.length).toBeGreaterThanOrEqual(12)
  for (const mark of [
    '；',
    '夫妻共有',
    '一次性付款',
    '改过期',
    '还没有买房',
    '待认购',
    '待签约',
    '合同审核中',
    '贷款审批中',
    '备案中',
    '待交付',
    '已交付',
  ]) {
    expect(notes.filter((note) => note.includes(mark)).length).toBeGreaterThan(0)
  }
  expect(people.length - notes.length).toBe(docs.employees.length)
  expect(new Set(people.map(({ openid }) => openid)).size).toBe(people.length)
  expect(docs.accounts.every(({ _id }) => people.some(({ openid }) => openid === _id))).toBe(true)
})

test('the same seed gives the same sample, another one another', () => {
  expect(generate(7, today)).toEqual(generate(7, today))
  expect(generate(8, today).customers).not.toEqual(generate(7, today).customers)
})

test('a picture changes with each floor', () => {
  const scene = {
    floors: 30,
    structureFloor: 10,
    facadeFloor: 2,
    month: 5,
    building: 0,
    light: 1,
    variant: 3,
  } as const
  expect(drawPng(scene).equals(drawPng(scene))).toBe(true)
  expect(drawPng({ ...scene, structureFloor: 11 }).equals(drawPng(scene))).toBe(false)
})

test('another seed in another season comes in too, and leaves no spreadsheets behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sample-test-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const opened = await openSample(new Memory(), {
      today: '2027-02-28',
      seed: 5,
      progress: () => undefined,
    })
    expect(opened.units.length).toBe(600)
    expect(readdirSync(folder)).toEqual([])
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
