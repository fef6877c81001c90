import Taro from '@tarojs/taro'

export interface Question {
  readonly title: string
  /** What will happen, and that it cannot be undone. */
  readonly text: string
  /** The word on the button that does it: 删除, 撤回. */
  readonly yes: string
}

/** Asks once before something that cannot be undone; true when the person agreed. */
export async function confirm({ title, text, yes }: Question): Promise<boolean> {
  const answer = await Taro.showModal({
    title,
    content: text,
    confirmText: yes,
    cancelText: '不了',
    confirmColor: '#a1321d',
  })
  return answer.confirm
}
