import type { OutputOf } from '@shared/contract'
import Taro from '@tarojs/taro'
import { chooseHome } from '../chosenHome'

type About = OutputOf<'buyer.inbox'>['messages'][number]['about']

/** Opens what a message is about: the case, or the home with its papers and its building. */
export function openSubject({ kind, id }: About): void {
  if (kind === 'case') {
    Taro.navigateTo({ url: `/buyer/service/case?id=${id}` })
    return
  }
  if (kind === 'deal') chooseHome(id)
  Taro.switchTab({ url: '/buyer/home/index' })
}
