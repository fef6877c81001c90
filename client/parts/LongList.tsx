import { View } from '@tarojs/components'
import Taro, { usePageScroll, useReachBottom, useReady } from '@tarojs/taro'
import { type ReactNode, useId, useRef, useState } from 'react'
import type { More } from '../api/usePages'
import { Button } from './Button'
import { Failure } from './Failure'
import { type Places, settle } from './places'
import { inPages, windowAt } from './window'

export interface LongListProps<Row> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly children: (row: Row) => ReactNode
  /** About how high a row is, in pixels; for rows that have not been on the screen. */
  readonly rowHeight?: number
  /** How many rows are drawn together: about two screens of them. */
  readonly pageSize?: number
  /** The way to the rows after the last one; without it the list ends here. */
  readonly more?: More | null
}

/**
 * A list of any length: rows are drawn in pages, and only the pages on and next to the screen are there; the
 * others are one empty block as high as they were. A row that changes, comes or goes is redrawn alone.
 */
export function LongList<Row>({
  rows,
  keyOf,
  children,
  rowHeight = 72,
  pageSize = 20,
  more = null,
}: LongListProps<Row>) {
  const id = `list${useId().replace(/\W/g, '')}`
  const [wanted, setShown] = useState({ first: 0, last: 0 })
  /** How far the page is scrolled, and where the list begins on it. */
  const place = useRef({ scrolled: 0, top: 0 })
  const heights = useRef(new Map<number, number>())
  const places = useRef<Places>([])
  places.current = settle(places.current, rows.map(keyOf))
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  const pages = inPages(places.current, pageSize)
  const final = Math.max(0, pages.length - 1)
  const shown = { first: Math.min(wanted.first, final), last: Math.min(wanted.last, final) }
  const drawn = useRef(shown)
  drawn.current = shown
  const heightOf = (page: number) =>
    heights.current.get(page) ?? (pages[page]?.rows.flat().length ?? 0) * rowHeight

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
    else more?.fetch()
  })

  const draw = (key: string) => {
    const row = byKey.get(key)
    return row === undefined ? null : children(row)
  }
  const above = pages.slice(0, shown.first).reduce((sum, _, i) => sum + heightOf(i), 0)
  const below = pages.slice(shown.last + 1).reduce((sum, _, i) => sum + heightOf(shown.last + 1 + i), 0)
  return (
    <View id={id}>
      {above > 0 && <View style={{ height: `${above}px` }} />}
      {pages.slice(shown.first, shown.last + 1).map((page) => (
        <View key={page.number} className={`${id}-page`}>
          {page.rows.map((keys, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is where it is; the rows at it have keys of their own.
            <View key={place}>
              {keys.map((key) => (
                <Keyed key={key}>{draw(key)}</Keyed>
              ))}
            </View>
          ))}
        </View>
      ))}
      {below > 0 && <View style={{ height: `${below}px` }} />}
      {more?.error && <Failure error={more.error} onRetry={more.fetch} busy={more.busy} />}
      {more && !more.error && (
        <Button onTap={more.fetch} busy={more.busy}>
          再看一些
        </Button>
      )}
    </View>
  )
}

/** Carries a key for a row, without a node of its own. */
const Keyed = ({ children }: { readonly children: ReactNode }) => children
