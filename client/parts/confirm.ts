import Taro from '@tarojs/taro'
import { phoneIsDark } from '../theme'
import colours from '../theme.json'
import { web } from '../web'

export interface Question {
  readonly title: string
  /** What will happen, and who will see it. */
  readonly text: string
  /** The word on the button that does it: 拨打, 删除, 撤回. */
  readonly yes: string
  /** It cannot be undone: the word is red. */
  readonly danger?: boolean
}

/** Asks once before something of weight; true when the person agreed. */
export async function confirm({ title, text, yes, danger = false }: Question): Promise<boolean> {
  // On the web page the question is on white, whatever the look.
  const { alert, accent } = !web && phoneIsDark() ? colours.dark : colours.light
  const answer = await Taro.showModal({
    title,
    content: text,
    confirmText: yes,
    cancelText: '不了',
    confirmColor: danger ? alert : accent,
  })
  return answer.confirm
}
