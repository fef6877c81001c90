/** What it costs to open the buyer's pages, when they are as full as they can be. */
import type { OutputOf } from '@shared/contract'
import { hour } from '@shared/kernel/time'
import { enterVisit, visitToken } from '../promises/visits'
import { now } from '../world/docs'
import { asked, closedCase, inTheSmallWorld, newCase, phoneOf, world } from './buyer.phone'

const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))

inTheSmallWorld()

/** Ten homes with twelve milestones and six reports of three photos, and an inbox of twenty: the most that there can be. */
function fill(command: string, data: unknown): unknown {
  if (command === 'buyer.home') {
    const { projectName, homes } = data as OutputOf<'buyer.home'>
    const link = `https://example.com/${'signed-'.repeat(30)}`
    const slips = [1, 2].map((i) => ({
      from: `2027-01-0${i}`,
      to: `2027-02-0${i}`,
      why: '连续降雨，混凝土不能浇筑',
    }))
    const reports = times(6, (i) => ({
      id: `r${i}`,
      at: now - i * 24 * hour,
      text: `第 ${18 - i} 层顶板浇筑完成，外墙从底层开始施工。`.repeat(3),
      structureFloor: 18 - i,
      percent: 52 - i,
      photos: times(3, (photo) => ({ id: `${i}-${photo}`, url: `${link}${i}-${photo}` })),
    }))
    const milestones = times(12, (i) => ({ name: `节点 ${i}`, promised: '2027-02-02', done: null, slips }))
    const full = homes.map((each) => ({
      ...each,
      building: { ...each.building, reports, milestones },
      steps: each.steps.map((step) => ({ ...step, slips })),
    }))
    return { projectName, homes: times(10, (i) => ({ ...full[i % 2], dealId: `d-${i}` })) }
  }
  if (command !== 'buyer.inbox') return data
  const { messages, next } = data as OutputOf<'buyer.inbox'>
  return { messages: times(20, (i) => ({ ...messages[0], id: `m${i}` })), next }
}

describe('what it costs', () => {
  const limits = { calls: 2, bytes: 24 * 1024, nodes: 400, depth: 15 }

  test('each page opens with one call and little drawing, also when it is full', async () => {
    const caseId = await closedCase()
    for (let i = 0; i < 24; i += 1) {
      const text = `第 ${i + 1} 单：${'漏'.repeat(480)}`
      await world().must('buyer', 'buyer.openCase', { kind: 'repair', dealId: 'd-3-0902', text, photos: [] })
    }
    await enterVisit(world())
    const app = await phoneOf('buyer', { fills: fill })
    const figures: Record<string, object> = {}
    for (const [path, query] of [
      ['home/index', {}],
      ['service/index', {}],
      ['service/new', {}],
      ['service/case', { id: caseId }],
      ['inbox/index', {}],
      ['me/index', {}],
      ['visit/index', { t: visitToken }],
    ] as const) {
      app.happened.calls.length = 0
      const page = await app.open(`buyer/${path}`, query)
      const { calls: drawings, bytes } = page.setData
      const queries = asked(app).filter((command) => command !== 'buyer.readInbox')
      figures[path] = { calls: queries.length, drawings, bytes, ...page.tree() }
      expect({ path, calls: queries.length }).toEqual({ path, calls: 1 })
      expect(drawings).toBeLessThanOrEqual(limits.calls)
      expect(bytes).toBeLessThanOrEqual(limits.bytes)
      expect(page.tree().nodes).toBeLessThanOrEqual(limits.nodes)
      expect(page.tree().depth).toBeLessThanOrEqual(limits.depth)
    }
    console.table(figures)
  })

  test('a letter and a choice cost little, whatever the form holds', async () => {
    const form = await newCase(await phoneOf('buyer'))
    await form.tap('报修')
    await form.input('发生了什么？', '厨房漏')
    form.setData.reset()
    await form.input('发生了什么？', '厨房漏水')
    expect(form.setData.bytes).toBeLessThanOrEqual(128)
    form.setData.reset()
    // Two rows: the one that was chosen, and the one that is.
    await form.tap('3幢0902')
    expect(form.setData.bytes).toBeLessThanOrEqual(2 * 128)
  })
})
