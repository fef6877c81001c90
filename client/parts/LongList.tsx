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
  const [wanted, setShown] = useState({ first: 0, last: 0 })
  /** How far the page is scrolled, and where the list begins on it. */
  const place = useRef({ scrolled: 0, top: 0 })
  const heights = useRef(new Map<number, number>())
  const pages = inPages(rows, pageSize)
  const final = Math.max(0, pages.length - 1)
  const shown = { first: Math.min(wanted.first, final), last: Math.min(wanted.last, final) }
  const drawn = useRef(shown)
  drawn.current = shown
  const heightOf = (page: number) => heights.current.get(page) ?? (pages[page]?.rows.length ?? 0) * rowHeight

  const look = () => {
    const { scrolled, top } = place.current
    const next = windowAt(scrolled - top, pages.length, heightOf)
    if (next.first === drawn.current.first && next.last === drawn.current.last) return
    measure()
    setShown(next)
  }
  /** Remembers how high the drawn pages are before they go; and looks again if the list lies elsewhere than thought. */
  const measure = () => {
    const { first } = drawn.current
    const { scrolled } = place.current
    const query = Taro.createSelectorQuery()
    query.select(`#${id}`).boundingClientRect()
    query.selectAll(`.${id}-page`).boundingClientRect()
    query.exec(([list, rects]) => {
      if (first === drawn.current.first) {
        for (const [i, rect] of (rects ?? []).entries()) heights.current.set(first + i, rect.height)
      }
      if (!list || Math.abs(list.top + scrolled - place.current.top) < rowHeight) return
      place.current.top = list.top + scrolled
      look()
    })
  }
  useReady(measure)
  usePageScroll(({ scrollTop }) => {
    place.current.scrolled = scrollTop
    look()
  })
  useReachBottom(() => {
    if (shown.last < final) setShown({ ...shown, last: shown.last + 1 })
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
