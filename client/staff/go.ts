/** The ways between the pages of the staff section. */
import Taro from '@tarojs/taro'
import { iAm } from './me'

const open = (path: string, id: string) => Taro.navigateTo({ url: `${path}?id=${encodeURIComponent(id)}` })

export const openPostpone = (id: string) => open('/staff/postpone/index', id)
/** @param sunday of which week; without it this one. */
export const openMySheet = (sunday?: string) =>
  Taro.navigateTo({ url: `/staff/sheet/index${sunday === undefined ? '' : `?sunday=${sunday}`}` })
export const openSheets = () => Taro.navigateTo({ url: '/manage/sheets/index' })
export const openSheet = (who: string, sunday: string) =>
  Taro.navigateTo({ url: `/manage/sheets/sheet?who=${encodeURIComponent(who)}&sunday=${sunday}` })
/** One's own files of a month, or a colleague's. */
export const openMyBundle = () => Taro.navigateTo({ url: '/staff/month/index' })
export const openBundle = (who: string, month: string) =>
  Taro.navigateTo({ url: `/staff/month/index?who=${encodeURIComponent(who)}&month=${month}` })
export const openBundles = () => Taro.navigateTo({ url: '/staff/month/bundles' })
export const openMonth = () => Taro.navigateTo({ url: '/manage/month/index' })
export const openInspect = (month: string) => Taro.navigateTo({ url: `/manage/month/inspect?month=${month}` })
export const openEvening = () => Taro.navigateTo({ url: '/staff/evening/index' })
const openOf = (path: string, reception: string) =>
  Taro.navigateTo({ url: `${path}?reception=${encodeURIComponent(reception)}` })

/** To register a visitor of a reception of the board. */
export const openRegister = (reception: string) => openOf('/staff/register/index', reception)
export const openGuide = (reception: string) => openOf('/staff/floor/guide', reception)
export const openOrder = () => Taro.navigateTo({ url: '/staff/floor/order' })
export const openCare = () => Taro.navigateTo({ url: '/staff/care/index' })
export const openBook = () => Taro.navigateTo({ url: '/staff/book/index' })
export const openPool = () => Taro.navigateTo({ url: '/staff/pool/index' })
export const openDisputes = () => Taro.navigateTo({ url: `/${disputesOf()}/disputes/index` })
export const openHandOver = () => Taro.navigateTo({ url: '/staff/pool/handover' })
export const openOffice = () => Taro.navigateTo({ url: '/staff/office/index' })
export const openHandbook = () => Taro.navigateTo({ url: '/staff/handbook/index' })
export const openPolicy = () => Taro.navigateTo({ url: '/manage/policy/index' })
export const openCustomer = (id: string) => open('/staff/customer/index', id)
export const openShared = () => Taro.navigateTo({ url: '/staff/sharing/index' })
export const openSharedFile = (id: string) => open('/staff/sharing/file', id)
export const openShareForm = (id: string) => open('/staff/sharing/form', id)
export const openReview = () => Taro.navigateTo({ url: '/manage/rights/index' })
export const openReveal = (id: string, name: string, place: number) =>
  Taro.navigateTo({
    url: `/staff/reveal/index?id=${encodeURIComponent(id)}&name=${encodeURIComponent(name)}&place=${place}`,
  })
export const openDetails = (id: string) => open('/staff/customer/details', id)
export const openMerge = (id: string) => open('/staff/customer/merge', id)
export const openFollowup = (id: string) => open('/staff/customer/followup', id)
/** Whoever sees the whole of a dispute has another page than a party. */
const disputesOf = () => (iAm('manager') || iAm('director') || iAm('clerk') ? 'manage' : 'staff')
export const openDispute = (id: string) => open(`/${disputesOf()}/disputes/dispute`, id)
/** @param id of one's own customer; empty for one whose number one has at hand. @param joins a dispute that is open. */
export const openRaise = (id: string, joins = false) =>
  Taro.navigateTo({ url: `/staff/disputes/raise?id=${encodeURIComponent(id)}${joins ? '&joins=1' : ''}` })
export const openWish = (id: string) => open('/manage/disputes/wish', id)
export const openCase = (id: string) => open('/staff/cases/case', id)
export const openOrders = () => Taro.navigateTo({ url: '/staff/orders/index' })
export const openOrderForm = (id: string) => open('/staff/orders/order', id)
/** @param id of one's own customer, for a new order form. */
export const openNewOrder = (id: string, name: string) =>
  Taro.navigateTo({
    url: `/staff/orders/form?id=${encodeURIComponent(id)}&name=${encodeURIComponent(name)}`,
  })
export const openDeal = (id: string) => open('/staff/deals/deal', id)
export const openSite = (id: string) => open('/staff/sites/report', id)
