import { dayMark, marksOf } from '../customer/marks'
import type { Contact, Customer } from '../customer/model'
import type { HistoryEvent } from '../history/model'
import type { Policies } from '../policy/model'
import { presetPolicy } from '../policy/presets'
import type { PresetName } from '../policy/sourced'
import { blankEvening, noteEvening, openDays } from './model'
import { eveningView } from './view'
import { dayOfCustomer } from './visitor'

const at = (text: string) => new Date(`2026-11-${text}:00+08:00`).getTime()
const day = '2026-11-22'
const policies = (preset: PresetName): Policies => [
  presetPolicy(preset, { company: '示例置业', project: '云栖里', from: '2026-01-01' }),
]

const registered = (when: string, change: object = {}): HistoryEvent => ({
  ...{ type: 'registered', id: `r ${when}`, at: at(when), customer: 'c-1', by: 'li', channel: 'visit' },
  complete: true,
  ...change,
})
/** By the board: from when to when. */
const received = (when: string, until: string, by = 'li'): HistoryEvent => ({
  ...{ type: 'received', id: `v ${when}`, at: at(when), endedAt: at(until), customer: 'c-1', by },
  as: by === 'li' ? 'own' : 'standIn',
})
const contact = (when: string, method: Contact['method']): Contact => ({
  ...{ id: when, at: at(when), byId: 'li', byName: 'li', method, content: '聊了月供' },
  feedback: 'considering',
})
const file = (change: Partial<Customer> = {}): Customer => ({
  ...{ _id: 'c-1', projectId: 'p', version: 1, name: '李女士', gender: 'female', phones: ['13800138000'] },
  ...{ source: 'walkIn', level: 'interested', slots: [], ownerId: 'li', ownership: { kind: 'new' } },
  ...{ register: [], status: 'active', registeredAt: 0, due: null, dueKey: null, registeredKey: '' },
  ...{ terms: [], contacts: [], plan: null, history: [] },
  needs: { layout: '三房', area: '100', budget: '300万', purpose: '自住', family: '一家三口' },
  more: {
    ...{
      productType: '高层',
      location: '城东',
      age: '38',
      occupation: '教师',
      home: '城西',
      income: '年 30 万',
    },
    ...{ education: '本科', hobbies: '跑步', habits: '周末看房' },
  },
  ...change,
})
const problems = (customer: Customer, preset: PresetName, when: string) =>
  dayOfCustomer(customer, day, policies(preset), at(when))?.problems.map(({ kind, overdue }) =>
    overdue ? `${kind}!` : kind,
  )

describe('what is still missing of a visitor', () => {
  const visited = { history: [registered('22T10:00'), received('22T10:00', '22T11:00')] }

  // ROTA-1.4: 20 minutes from the end of the reception; the 20th itself is still in time.
  test.each([
    ['22T11:20', ['message']],
    ['22T11:21', ['message!']],
  ])('rota at %s', (when, expected) => expect(problems(file(visited), 'rota', when)).toEqual(expected))
  test('rota: a message is one, a call is none', () => {
    const sent = (method: Contact['method']) =>
      problems(file({ ...visited, contacts: [contact('22T11:10', method)] }), 'rota', '22T12:00')
    expect([sent('wechat'), sent('phone')]).toEqual([[], ['message!']])
  })

  // CASE-20: a call before the day ends.
  test.each([
    ['22T18:00', ['call']],
    ['23T09:00', ['call!']],
  ])('case at %s', (when, expected) => expect(problems(file(visited), 'case', when)).toEqual(expected))
  test('case: called', () =>
    expect(
      problems(file({ ...visited, contacts: [contact('22T17:00', 'phone')] }), 'case', '22T18:00'),
    ).toEqual([]))

  test.each(['confirm', 'steps'] as const)('%s asks for nothing on the day', (preset) =>
    expect(problems(file(visited), preset, '22T18:00')).toEqual([]),
  )

  test('an entry that was made late, by each regulation’s own measure', () => {
    const entered = (enteredAt: string) =>
      file({ history: [registered('22T10:00', { enteredAt: at(enteredAt) })] })
    // ROTA-3.5 the same day; CASE-37 within the hour; CONFIRM-1.2 the same evening; STEPS-6 speaks of follow-ups.
    expect(problems(entered('22T11:01'), 'rota', '22T12:00')).toEqual([])
    expect(problems(entered('23T09:00'), 'rota', '23T10:00')).toEqual(['late!'])
    expect(problems(entered('22T11:01'), 'case', '22T12:00')).toEqual(['call', 'late!'])
    expect(problems(entered('23T09:00'), 'confirm', '23T10:00')).toEqual(['late!'])
    expect(problems(entered('23T09:00'), 'steps', '23T10:00')).toEqual([])
  })

  test('no name or number, a file that lacks something, an entry that the visitor calls wrong', () => {
    const bare = file({ history: [registered('22T10:00', { complete: false })], needs: {} })
    expect(problems(bare, 'steps', '22T18:00')).toEqual(['unnamed', 'incomplete'])
    const said = dayOfCustomer(bare, day, policies('rota'), at('22T10:10'))?.problems
    expect(said?.map(({ cite }) => cite)).toEqual([
      expect.stringContaining('《房地产销售客户管理制度》'),
      expect.stringContaining('第五条'),
    ])
    // Who has bought is asked for nothing more.
    expect(problems({ ...bare, status: 'bought' }, 'steps', '22T18:00')).toEqual(['unnamed'])
  })

  test('a dispute that was raised on the day is told, whoever came', () => {
    const dispute = {
      ...{ id: 'd', state: 'raised' as const, raisedAt: at('22T15:00'), raisedBy: 'chen', claimants: [] },
      ...{ who: [], proposal: null, ruling: null, replies: [], key: '' },
    }
    const disputed = file({ dispute, history: [registered('10T10:00')] })
    expect(problems(disputed, 'steps', '22T18:00')).toEqual(['dispute'])
    expect(marksOf(disputed)).toContain(dayMark(day))
    expect(dayOfCustomer(disputed, '2026-11-21', policies('steps'), at('22T18:00'))).toBeNull()
  })

  test('yesterday’s visit is yesterday’s', () => {
    const yesterday = file({ history: [registered('21T10:00')] })
    expect(dayOfCustomer(yesterday, day, policies('rota'), at('22T18:00'))).toBeNull()
    expect(dayOfCustomer(yesterday, '2026-11-21', policies('rota'), at('22T18:00'))?.isNew).toBe(true)
  })
})

describe('the list of an evening', () => {
  const asked = {
    ...{
      reader: 'li',
      day,
      office: true,
      mayNote: true,
      evening: null,
      policies: policies('rota'),
      after: undefined,
    },
    ...{ name: (id: string) => id, now: at('22T18:00') },
  }
  const customers = [
    file({ _id: 'a', history: [registered('22T09:00')] }),
    file({ _id: 'b', history: [registered('22T10:00', { channel: 'call' })] }),
    file({ _id: 'c', history: [registered('20T10:00', { channel: 'call' }), registered('22T11:00')] }),
    file({
      _id: 'd',
      history: [registered('22T08:00'), received('22T08:00', '22T08:30', 'chen')],
      needs: {},
    }),
    // Only the office's own book speaks of them today.
    file({ _id: 'e', history: [registered('22T12:00', { id: 'e-book', channel: 'company' })] }),
  ]

  test('ROTA-4.1: new registrations are counted by how they came; who came back is no new one', () => {
    expect(eveningView(customers, asked).counts).toEqual({
      ...{
        visitors: 3,
        newVisit: 2,
        newCall: 1,
        newOnline: 0,
        newCompany: 0,
        withProblems: 1,
        incomplete: 1,
        capped: false,
      },
    })
  })

  test('what is overdue first; a stand-in’s reception by name; what was said', () => {
    const view = eveningView(customers, asked)
    expect(view.rows.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a'])
    expect(view.rows[0]).toMatchObject({
      came: [
        { as: 'visit', who: 'li' },
        { as: 'received', who: 'chen' },
      ],
      problems: [{ kind: 'message', overdue: true, who: 'chen' }, { kind: 'incomplete' }],
    })
    expect(view.rows[1]).toMatchObject({ isNew: false, said: '三房 · 100 · 300万 · 自住' })
    const said = file({
      _id: 'f',
      history: [registered('22T09:00')],
      contacts: [contact('22T09:30', 'faceToFace')],
    })
    expect(eveningView([said], asked).rows[0]?.said).toBe('面谈 · 还在考虑：聊了月供')
  })

  test.each([
    ['rota', '本项目约定', '《房地产销售客户管理制度》'],
    ['case', '《房地产销售案场客户管理制度》', '本项目约定'],
    ['confirm', '本项目约定', '本项目约定'],
    ['steps', '本项目约定', '本项目约定'],
  ] as const)('%s cites only what is its own', (preset, list, counts) => {
    const { cites } = eveningView(customers, { ...asked, policies: policies(preset) })
    expect([cites.list, cites.counts]).toEqual([
      expect.stringContaining(list),
      expect.stringContaining(counts),
    ])
  })

  test('CASE-38: a consultant’s own day: received, registered, contacted, whomever they contacted', () => {
    const called = file({ _id: 'g', contacts: [contact('22T16:00', 'phone'), contact('21T16:00', 'phone')] })
    const missed = file({ _id: 'h', contacts: [{ ...contact('22T16:10', 'phone'), feedback: 'unreached' }] })
    const of = (office: boolean, preset: PresetName = 'case') =>
      eveningView([...customers, called, missed], { ...asked, office, policies: policies(preset) })
    expect(of(false).mine).toEqual({ received: 3, registered: 4, contacts: 2, reached: 1 })
    expect(of(true).mine).toBeNull()
    expect([of(false).cites.mine, of(false, 'rota').cites.mine]).toEqual([
      ...[expect.stringContaining('第三十八条'), '本项目约定'],
    ])
  })

  test('the minutes are the office’s', () => {
    const noted = noteEvening(
      blankEvening('p', day),
      { is: 'add', id: 'n-1', by: 'sun', text: '样板间的灯坏了' },
      at('22T19:00'),
    )
    if (!noted.ok) throw new Error(noted.refusal.say)
    const minutes = (office: boolean) => eveningView([], { ...asked, office, evening: noted.value }).minutes
    expect(minutes(true)).toEqual([{ id: 'n-1', at: at('22T19:00'), by: 'sun', text: '样板间的灯坏了' }])
    expect(minutes(false)).toBeNull()
    const dropped = noteEvening(noted.value, { is: 'drop', id: 'n-1' }, at('22T19:01'))
    expect(dropped).toMatchObject({ value: { minutes: [], version: 2 } })
    expect(noteEvening(noted.value, { is: 'drop', id: 'n-2' }, at('22T19:01')).ok).toBe(false)
  })

  test('a week can be opened', () => {
    expect(openDays(at('22T19:00'))).toEqual(expect.arrayContaining(['2026-11-22', '2026-11-16']))
    const add = (of: string) =>
      noteEvening(blankEvening('p', of), { is: 'add', id: 'n', by: 'sun', text: 't' }, at('22T19:00')).ok
    expect(['2026-11-15', '2026-11-16', '2026-11-23'].map(add)).toEqual([false, true, false])
  })

  test('pages of twenty hold each customer once', () => {
    const many = Array.from({ length: 45 }, (_, index) =>
      file({ _id: `m${index}`, history: [registered('22T09:00')] }),
    )
    const first = eveningView(many, asked)
    const second = eveningView(many, { ...asked, after: first.next ?? '' })
    const third = eveningView(many, { ...asked, after: second.next ?? '' })
    const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))
    expect([new Set(ids).size, ids.length, third.next]).toEqual([45, 45, null])
  })
})
