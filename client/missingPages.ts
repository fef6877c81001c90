/** On the web page, each page's script is fetched when it is first opened; without a network nothing would happen. */
import Taro from '@tarojs/taro'
import { say } from './parts/Said'

const isMissingScript = (reason: unknown): boolean =>
  /ChunkLoadError|CSS_CHUNK_LOAD_FAILED|Loading (CSS )?chunk/.test(
    `${Object(reason).name} ${Object(reason).code} ${Object(reason).message}`,
  )

/** Address and tabs have gone ahead to the page that is missing: they come back to the one that is shown. */
function stayHere(): void {
  const path = Taro.getCurrentInstance()
    .page?.path?.replace(/([?&])stamp=[^&]*&?/, '$1')
    .replace(/[?&]$/, '')
  if (!path) return
  window.history.replaceState(window.history.state, '', `#${path}`)
  Taro.eventCenter.trigger('__taroRouterChange', { toLocation: { path: path.split('?')[0] } })
}

/** Says that a page could not be fetched, on the one that stays in sight. */
export function sayMissingPages(): void {
  window.addEventListener('unhandledrejection', (event) => {
    if (!isMissingScript(event.reason)) return
    event.preventDefault()
    stayHere()
    say('网络不通，连上后再点一次')
  })
}
