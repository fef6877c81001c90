/** Whether this is the web page; the other product is the WeChat mini program. Decided when building. */
export const web = process.env.TARO_ENV === 'h5'
