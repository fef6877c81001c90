import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { a11y } from '../a11y'
import { Tap } from './Tap'
import './said.scss'

interface Message {
  readonly text: string
  readonly undo: (() => void) | undefined
}

let message: Message | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const watchers = new Set<() => void>()

function show(next: Message | null): void {
  message = next
  for (const tell of watchers) tell()
}

const watch = (tell: () => void) => {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

/**
 * Says in one line, at the foot of the page that is shown, what has been done. With `undo` there is a button that takes
 * it back, and more time to find it. It outlives the page, so it may be said right before going back.
 */
export function say(text: string, undo?: () => void): void {
  clearTimeout(timer)
  show({ text, undo })
  timer = setTimeout(() => show(null), undo ? 8000 : 3000)
}

/** The place at the foot of a page where {@link say} is heard. */
export function Said() {
  const said = useSyncExternalStore(
    watch,
    () => message,
    () => message,
  )
  if (!said) return null
  const { text, undo } = said
  return (
    <View className="said" {...a11y({ role: 'status', live: true })}>
      <View className="said-text">{text}</View>
      {undo && (
        <Tap
          className="said-undo"
          onTap={() => {
            show(null)
            undo()
          }}
        >
          撤销
        </Tap>
      )}
    </View>
  )
}
