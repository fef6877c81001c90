/** Complaints and repairs, from the first tap to the last word. Deadlines are worked out by hand: it is 10:00. */
import { hour } from '@shared/kernel/time'
import { now } from '../world/docs'
import { closedCase, inTheSmallWorld, newCase, phoneOf, world } from './buyer.phone'

const second = 1000
const cases = () => world().cloud.db.find('cases')

inTheSmallWorld()

describe('服务', () => {
  test('three taps and a sentence are a complaint in the database', async () => {
    const app = await phoneOf('neighbour')
    const form = await newCase(app)
    await form.tap('投诉')
    await form.input('发生了什么？', '售楼处承诺的学校没有了')
    await form.tap('照片（可以不拍）：加照片')
    await form.tap('提交')

    expect(await cases()).toMatchObject([
      {
        kind: 'complaint',
        dealId: 'd-3-2101',
        customerId: 'c-neighbour',
        text: '售楼处承诺的学校没有了',
        photos: [`cloud://test/${app.happened.uploads[0]}`],
        status: 'open',
      },
    ])
    // CRM-4.1: an answer within 2 hours, solved within 24.
    const shown = app.current()
    expect(shown.path).toBe('buyer/service/case')
    expect(shown.text()).toContain('还有 1 小时 59 分')
    expect(shown.text()).toContain('最晚 今天 12:00')
    expect(shown.text()).toContain('最晚 明天 10:00')
    expect(shown.text()).toContain('《客户关系管理手册》第四章：投诉响应时限')
    expect((await app.goBack()).text()).toContain('售楼处承诺的学校没有了')
  })

  test('says what is missing instead of sending it', async () => {
    const app = await phoneOf('neighbour')
    const form = await newCase(app)
    await form.tap('提交')
    expect(form.text()).toContain('请选一种')
    expect(form.text()).toContain('请写一句发生了什么')
    expect(await cases()).toEqual([])
  })

  test('a lost answer and a second try make one case', async () => {
    let lost = 0
    const app = await phoneOf('neighbour', {
      loses: (command) => command === 'buyer.openCase' && lost++ === 0,
    })
    const form = await newCase(app)
    await form.tap('报修')
    await form.input('发生了什么？', '厨房漏水')
    await form.tap('提交')
    expect(form.text()).toContain('网络不通')
    await form.tap('重试')
    expect(app.current().path).toBe('buyer/service/case')
    expect(lost).toBe(2)
    expect(await cases()).toHaveLength(1)
  })

  test('so do a lost answer, leaving, and sending the kept draft later', async () => {
    let lost = 0
    const app = await phoneOf('neighbour', {
      loses: (command) => command === 'buyer.openCase' && lost++ === 0,
    })
    const form = await newCase(app)
    await form.tap('报修')
    await form.input('发生了什么？', '厨房漏水')
    await form.tap('照片（可以不拍）：加照片')
    await form.tap('提交')
    const again = await newCase(app)
    expect(again.value('发生了什么？')).toBe('厨房漏水')
    expect(again.text()).toContain('上次传好的 1 张照片还在')
    await again.tap('提交')
    expect(await cases()).toHaveLength(1)
    // It has arrived: the next one begins with an empty page.
    expect((await newCase(app)).value('发生了什么？')).toBe('')
  })

  test('shows who has the case, the answer, and each step', async () => {
    const app = await phoneOf('buyer')
    const page = await app.open('buyer/service/case', { id: await closedCase() })
    for (const words of ['更换锁芯', '老马', '您提交了', '周岚受理了', '试开十次正常', '已做到']) {
      expect(page.text()).toContain(words)
    }
    await page.tap('打电话给周岚')
    expect(app.happened.phoneCalls).toEqual(['13900000008'])
  })

  test('a promise that ran out is said to be late', async () => {
    const input = { kind: 'complaint' as const, dealId: 'd-3-1802', text: '没人理', photos: [] }
    const { caseId } = await world().must('buyer', 'buyer.openCase', input)
    world().cloud.setClock(now + 4 * hour + 30 * second)
    const page = await (await phoneOf('buyer')).open('buyer/service/case', { id: caseId })
    expect(page.text()).toContain('已超 2 小时')
  })

  test('content: confirms with stars', async () => {
    const caseId = await closedCase()
    const page = await (await phoneOf('buyer')).open('buyer/service/case', { id: caseId })
    await page.tap('满意，确认')
    expect(page.text()).toContain('请先点几颗星')
    await page.tap('5 星，很满意')
    await page.input('想说的话（可以不写）', '师傅很快')
    await page.tap('满意，确认')
    expect(await world().doc('cases', caseId)).toMatchObject({
      status: 'confirmed',
      rating: { stars: 5, words: '师傅很快' },
    })
    expect(page.text()).toContain('已完成')
    expect(page.has('满意，确认')).toBe(false)
  })

  test('not content: opens it again, and the clocks start anew', async () => {
    const caseId = await closedCase()
    world().cloud.setClock(now + hour)
    const page = await (await phoneOf('buyer')).open('buyer/service/case', { id: caseId })
    await page.tap('不满意，重新打开')
    await page.input('说一句就行', '还是打不开')
    await page.tap('重新打开')
    expect(await world().doc('cases', caseId)).toMatchObject({ status: 'open', round: 2 })
    expect(page.text()).toContain('等待受理')
    expect(page.text()).toContain('最晚 今天 13:00')
  })
})
