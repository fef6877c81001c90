import { explain, sayFact } from '../../policy/explain'
import { ours } from '../../policy/sourced'
import { lint, presets } from '../policy'
import { replyTo } from './assistant'

const policy = {
  ...presets.rota,
  commonQuestions: ours([
    { topic: '产权证', words: ['产权证', '房产证'], answer: '交房后办理。' },
    { topic: '物业费', words: ['物业费'], answer: '到物业服务中心交。' },
  ]),
}
const reply = (question: string) => {
  const answer = replyTo(question, policy)
  if (!answer.ok) throw new Error(answer.refusal.say)
  return answer.value
}

test.each([
  ['产权证怎么办？', '产权证', '交房后办理。'],
  ['我的房 产 证什么时候能拿', '产权证', '交房后办理。'],
  ['房产证和产权证是一回事吗', '产权证', '交房后办理。'],
  ['物业费交到哪里', '物业费', '到物业服务中心交。'],
])('%s is answered in the project’s own words', (question, topic, answer) => {
  expect(reply(question)).toMatchObject({ outcome: { is: 'answered', topic, answer }, rejected: [] })
})

test('what is unknown, or fits two topics, goes to a person', () => {
  expect(reply('邻居太吵').outcome).toEqual({ is: 'handOver', why: 'unknown' })
  const both = reply('没交物业费能办房产证吗')
  expect(both.outcome).toEqual({ is: 'handOver', why: 'unclear' })
  expect(both.rejected.map(({ facts }) => facts)).toEqual([{ topic: '产权证' }, { topic: '物业费' }])
})

test('the reply is explained', () => {
  const said = (question: string) => reply(question).because.map(sayFact)
  expect(said('房产证')).toEqual(['问的是：产权证', '常见问题和答案由本项目写定，共 2 个'])
  expect(said('邻居太吵')[0]).toBe('不是常见问题，转给客服')
  expect(reply('房产证').because.map(explain)[0]).toContain('积分兑换与全天候问答')
})

test.each(['', ' \n'])('an empty question is refused', (question) => {
  expect(replyTo(question, policy)).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT' } })
})

test('the linter finds a topic twice, and a word of two topics', () => {
  const one = { topic: '产权证', words: ['产权证'], answer: '交房后办理。' }
  const lintOf = (...all: (typeof one)[]) =>
    lint({ ...policy, commonQuestions: ours(all) }).map(({ problem }) => problem)
  expect(lintOf(one)).toEqual([])
  expect(lintOf(one, { ...one, words: ['房产证'] })).toEqual(['“产权证”写了两次'])
  expect(lintOf(one, { ...one, topic: '物业费' })).toEqual(['“产权证”属于两个问题，答不出是哪一个'])
  expect(lintOf({ ...one, words: ['产权证', '不动产权证'] })).toEqual([
    '“不动产权证”里已经有“产权证”，永远用不到',
  ])
  expect(lintOf({ ...one, words: ['产权证', '产权证'] })).toEqual(['“产权证”里已经有“产权证”，永远用不到'])
})
