import Taro from '@tarojs/taro'

/** Opens a photo over the whole screen; on WeChat one can leaf through the others. */
export function openPhoto(url: string, all: readonly string[]): void {
  // The comparison stands here, and not behind a name, so that the web page is built without Taro's own viewer (104 KB).
  if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener')
  else Taro.previewImage({ current: url, urls: [...all] }).catch(() => undefined)
}
