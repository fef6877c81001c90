/** Sentences that save typing; each can be written over. */
import type { Feedback } from '@shared/customer/model'

export const suggestedGoals: Readonly<Record<Feedback, string>> = {
  keen: '带上价格单，谈付款方式',
  considering: '问问考虑得怎么样，还差什么',
  wantsVisit: '定好时间，接待看房',
  notNow: '问候一声，看看想法有没有变',
  unreached: '换个时间再联系',
}

/** What there is to say of a call that nobody took. */
export const nobodyAnswered = '没有接通'

/** What was written, with one topic more; as long as it fits. */
export function withTopic(content: string, topic: string): string {
  const added = content === '' || content === nobodyAnswered ? topic : `${content}；${topic}`
  return content.includes(topic) || added.length > 500 ? content : added
}
