import { View } from '@tarojs/components'
import Taro, { usePageScroll, useReachBottom, useReady } from '@tarojs/taro'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from './Button'
import { inPages, windowAt } from './window'

export interface LongListProps<Row> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly children: (row: Row) => ReactNode
  /** About how high a row is, in pixels; for rows that have not been on the screen. */
  readonly rowHeight?: number
  /** How many rows are drawn together: about two screens of them. */
  readonly pageSize?: number
  /** Fetches the rows after the last one; without it the list ends here. */
  readonly onMore?: (() => void) | undefined
  readonly moreBusy?: boolean
}

/**
 * A list of any length: rows are drawn in pages, and only the pages on and next to the screen are there; the
 * others are one empty block as high as they were. A row that changes is redrawn alone.
 */
export function LongList<Row>({
  rows,
  keyOf,
  children,
  rowHeight = 72,
  pageSize = 20,
  onMore,
  moreBusy = false,
}: LongListProps<Row>) {
  const id = `list${useId().replace(/\W/g, '')}`
  const [shown, setShown] = useState({ first: 0, last: 0 })
  const top = useRef(0)
  const heights = useRef(new Map<number, number>())
  const pages = inPages(rows, pageSize)
  const heightOf = (page: number) => heights.current.get(page) ?? (pages[page]?.rows.length ?? 0) * rowHeight

  const measure = (scrollTop: number) => {
    const query = Taro.createSelectorQuery()
    query.select(`#${id}`).boundingClientRect()
    query.selectAll(`.${id}-page`).boundingClientRect()
    query.exec(([list, drawn]) => {
      if (list) top.current = list.top + scrollTop
      for (const [i, rect] of (drawn ?? []).entries()) heights.current.set(shown.first + i, rect.height)
    })
  }
  const look = (scrollTop: number) => {
    const next = windowAt(scrollTop - top.current, pages.length, heightOf)
    if (next.first === shown.first && next.last === shown.last) return
    measure(scrollTop)
    setShown(next)
  }
  useReady(() => measure(0))
  usePageScroll(({ scrollTop }) => look(scrollTop))
  useReachBottom(() => {
    if (shown.last < pages.length - 1) setShown({ ...shown, last: shown.last + 1 })
    else onMore?.()
  })

  const above = pages.slice(0, shown.first).reduce((sum, _, i) => sum + heightOf(i), 0)
  const below = pages.slice(shown.last + 1).reduce((sum, _, i) => sum + heightOf(shown.last + 1 + i), 0)
  return (
    <View id={id}>
      {above > 0 && <View style={{ height: `${above}px` }} />}
      {pages.slice(shown.first, shown.last + 1).map((page) => (
        <View key={page.number} className={`${id}-page`}>
          {page.rows.map((row) => (
            <Keyed key={keyOf(row)}>{children(row)}</Keyed>
          ))}
        </View>
      ))}
      {below > 0 && <View style={{ height: `${below}px` }} />}
      {onMore && (
        <Button onTap={onMore} busy={moreBusy}>
          再看一些
        </Button>
      )}
    </View>
  )
}

/** Carries a key for a row, without a node of its own. */
const Keyed = ({ children }: { readonly children: ReactNode }) => children
