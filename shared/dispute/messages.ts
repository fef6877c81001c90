/** What the inbox says of a dispute: who was told what, without a word of the customer or of a colleague's records. */
import type { Event } from '../inbox/model'
import { citeReason } from '../policy/articles'

export interface DisputeMessage {
  readonly title: string
  readonly text: string
}

const rule = ({ because }: Event): string => {
  const cite = because.map(citeReason)[0]
  return cite === undefined ? '' : `依据${cite}`
}

export const disputeMessages = {
  'dispute.raised': ({ facts }) =>
    facts['joined']
      ? { title: '争议有了新的说明', text: '又有一位顾问在一份归属争议里说明了情况，点开看看。' }
      : {
          title: '有客户归属争议',
          text: '一位顾问对一位客户的归属有异议。涉及到您的，请点开说明您的情况。',
        },
  'dispute.withdrawn': () => ({ title: '归属争议撤回了', text: '提出的人已经撤回，归属照旧。' }),
  'dispute.proposed': (event) => ({
    title: '争议有了处理意见',
    text: `经理对一份归属争议提出了处理意见，等裁定。${rule(event)}`,
  }),
  'dispute.ruled': (event) => ({
    title: '归属争议已裁定',
    text: `一份归属争议有了裁定，结果和依据点开看。${rule(event)}`,
  }),
  'dispute.replied': (event) =>
    event.facts['accepts']
      ? { title: '裁定有人回复', text: '一位当事的顾问知道了裁定。' }
      : {
          title: '有人不接受裁定',
          text:
            event.facts['standing'] === 'pool'
              ? `一位当事的顾问不接受裁定，客户归公共，佣金计入公佣。${rule(event)}`
              : `一位当事的顾问不接受裁定；按制度裁定照样有效。${rule(event)}`,
        },
  'customer.wished': (event) =>
    event.facts['moved']
      ? {
          title: '客户要求换顾问',
          text: `经理记录了一位客户的意愿，归属随之改变。${rule(event)}`,
        }
      : {
          title: '客户要求换顾问',
          text: `经理记录了一位客户的意愿；按制度归属不变，先向客户说明。${rule(event)}`,
        },
} as const satisfies Readonly<Record<string, (event: Event) => DisputeMessage>>
