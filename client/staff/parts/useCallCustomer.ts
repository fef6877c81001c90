import { useCommand } from '@client/api'
import { dial, say } from '@client/parts'
import { plainReasons, revealReasonNames } from '@shared/access/reveal'
import type { InputOf } from '@shared/contract'
import Taro from '@tarojs/taro'
import { openReveal } from '../go'
import { type Frequency, mayDisturb, sayFrequency } from './frequency'

export type RevealAsked = InputOf<'staff.revealPhone'>

const choices = [...plainReasons, 'other'] as const

/** How often they were contacted is seen before anything else; then why the number is wanted, by one tap; null where they changed their mind. */
async function askWhy(frequency: Frequency): Promise<(typeof choices)[number] | null> {
  const itemList = choices.map((each) => revealReasonNames[each])
  try {
    const { tapIndex } = await Taro.showActionSheet({
      alertText: `${sayFrequency(frequency)}。为什么打？会记下来，客户自己也看得到`,
      itemList,
    })
    return choices[tapIndex] ?? null
  } catch {
    // Who cancels has not met an error.
    return null
  }
}

const spaced = (phone: string) => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')

/** Asks for the full number with its reason, which the cloud logs, and dials it. */
export function useReveal() {
  const reveal = useCommand('staff.revealPhone')
  const run = async (asked: RevealAsked, name: string) => {
    const outcome = await reveal.run(asked)
    if (!outcome) return false
    if (!outcome.ok) {
      say(outcome.error.message)
      return false
    }
    const { phone } = outcome.data
    if (!phone) {
      say(`${name}的档案里没有电话`)
      return false
    }
    say(`正在拨打${name} ${spaced(phone)}`)
    dial(phone)
    return true
  }
  return { busy: reveal.busy, run }
}

/** Calls a customer: one tap says why, and dials. `place` is that of the number in the file. */
export function useCallCustomer() {
  const { busy, run } = useReveal()
  return async (customerId: string, name: string, frequency: Frequency, place = 0) => {
    if (busy || !(await mayDisturb(frequency, name))) return
    const why = await askWhy(frequency)
    if (why === null) return
    if (why === 'other') openReveal(customerId, name, place)
    else await run({ customerId, place, why }, name)
  }
}
