import { useCommand } from '@client/api'
import { confirm, dial, say } from '@client/parts'
import Taro from '@tarojs/taro'

const toldKey = 'staff-told-of-reveal'

/** Says, before the first call of all, that the customer can see it. */
async function agreed(): Promise<boolean> {
  if (Taro.getStorageSync(toldKey) === true) return true
  const yes = await confirm({
    title: '查看号码并拨打',
    text: '完整号码只在拨打时显示。每次查看都会记下来，客户自己也看得到。',
    yes: '拨打',
  })
  if (yes) Taro.setStorageSync(toldKey, true)
  return yes
}

const spaced = (phone: string) => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')

/** Calls a customer: asks for the full number, which the cloud logs, and dials it. */
export function useCallCustomer() {
  const reveal = useCommand('staff.revealPhone')
  return async (customerId: string, name: string) => {
    if (reveal.busy || !(await agreed())) return
    const outcome = await reveal.run({ customerId })
    if (!outcome) return
    if (!outcome.ok) return say(outcome.error.message)
    const { phone } = outcome.data
    if (!phone) return say(`${name}的档案里没有电话`)
    say(`正在拨打${name} ${spaced(phone)}`)
    dial(phone)
  }
}
