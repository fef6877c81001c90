/** The way back. */
import Taro from '@tarojs/taro'

/** Where a page stands that was opened by its address alone. */
const homeOf = (path: string) =>
  /^\/?(staff|manage)\//.test(path) ? '/staff/today/index' : '/buyer/home/index'

/** Back to where one came from; from a page that was opened by its address, to the first one of its part. */
export const leave = () =>
  Taro.getCurrentPages().length > 1
    ? Taro.navigateBack()
    : Taro.reLaunch({ url: homeOf(Taro.getCurrentInstance().router?.path ?? '') })
