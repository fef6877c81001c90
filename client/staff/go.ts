/** The ways between the pages of the staff section. */
import Taro from '@tarojs/taro'

const open = (path: string, id: string) => Taro.navigateTo({ url: `${path}?id=${encodeURIComponent(id)}` })

export const openOrder = () => Taro.navigateTo({ url: '/staff/floor/order' })
export const openPool = () => Taro.navigateTo({ url: '/staff/pool/index' })
export const openHandOver = () => Taro.navigateTo({ url: '/staff/pool/handover' })
export const openPolicy = () => Taro.navigateTo({ url: '/manage/policy/index' })
export const openCustomer = (id: string) => open('/staff/customer/index', id)
export const openReveal = (id: string, name: string) =>
  Taro.navigateTo({ url: `/staff/reveal/index?id=${encodeURIComponent(id)}&name=${encodeURIComponent(name)}` })
export const openFollowup = (id: string) => open('/staff/customer/followup', id)
export const openCase = (id: string) => open('/staff/cases/case', id)
export const openDeal = (id: string) => open('/staff/deals/deal', id)
export const openSite = (id: string) => open('/staff/sites/report', id)
