/** One clock for all countdowns, set by the server: a phone that is ten minutes wrong must not show wrong promises. */
import { useEffect, useState } from 'react'

let ahead = 0

/** The time at the server, as well as it is known. */
export const now = (): number => Date.now() + ahead

/** Takes the server's time from an answer. Differences below two seconds are the network's, not the phone's. */
export function learnTime(serverNow: number): void {
  const difference = serverNow - Date.now()
  ahead = Math.abs(difference) < 2000 ? 0 : difference
}

const watchers = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** Calls back every ten seconds while anybody watches; one timer for all, so that the screen is drawn once. */
function watch(tick: () => void): () => void {
  watchers.add(tick)
  timer ??= setInterval(() => {
    for (const each of watchers) each()
  }, 10_000)
  return () => {
    watchers.delete(tick)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** A text made from the time. The component is drawn again only when the words change. */
export function useSaid(say: (now: number) => string): string {
  const [, redraw] = useState('')
  useEffect(() => watch(() => redraw(say(now()))), [say])
  return say(now())
}
