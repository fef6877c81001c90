/** On the web page, each page's script is fetched when it is first opened; without a network nothing would happen. */
import { say } from './parts/Said'

const isMissingScript = (reason: unknown): boolean =>
  /ChunkLoadError|CSS_CHUNK_LOAD_FAILED|Loading (CSS )?chunk/.test(
    `${Object(reason).name} ${Object(reason).code} ${Object(reason).message}`,
  )

/** Says that a page could not be fetched, on the one that stays in sight. */
export function sayMissingPages(): void {
  window.addEventListener('unhandledrejection', (event) => {
    if (!isMissingScript(event.reason)) return
    event.preventDefault()
    say('网络不通，连上后再点一次')
  })
}
