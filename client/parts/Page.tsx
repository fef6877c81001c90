import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { a11y } from '../a11y'
import type { QueryState } from '../api/useQuery'
import { useTheme } from '../theme'
import bars from '../theme.json'
import { web } from '../web'
import { Failure } from './Failure'
import { Offline } from './Offline'
import { Said } from './Said'
import { Skeleton } from './Skeleton'
import './page.scss'

interface Frame {
  /** What the page is called; also in the bar at the top. */
  readonly title: string
  /** Shows the title large, as the first line. */
  readonly heading?: boolean
  /** Stays at the foot: the one button that the page is for, or the tabs. */
  readonly foot?: ReactNode
}

interface PlainPage extends Frame {
  readonly children: ReactNode
}

interface QueryPage<T> extends Frame {
  /** What the page shows. While it is being fetched, or cannot be, the page says so by itself. */
  readonly query: QueryState<T>
  readonly children: (data: T) => ReactNode
}

/** The bars around the page are not ours: they are told the colours, since they do not know our names for them. */
function paintBars(dark: boolean): void {
  const { paper, front, sheet, soft, accent } = dark ? bars.dark : bars.light
  // A page that is gone by now, or has no tabs, needs no colours.
  const unneeded = () => undefined
  Taro.setNavigationBarColor({
    frontColor: front === 'white' ? '#ffffff' : '#000000',
    backgroundColor: paper,
  }).catch(unneeded)
  if (web) {
    document.documentElement.dataset['tone'] = dark ? 'dark' : 'light'
    return
  }
  Taro.setBackgroundColor({ backgroundColor: paper }).catch(unneeded)
  const borderStyle = dark ? 'white' : 'black'
  Taro.setTabBarStyle({ color: soft, selectedColor: accent, backgroundColor: sheet, borderStyle }).catch(
    unneeded,
  )
}

function body<T>(page: PlainPage | QueryPage<T>): ReactNode {
  if (!('query' in page)) return page.children
  const { data, error, stale, reload } = page.query
  if (data === null) return error ? <Failure error={error} onRetry={reload} /> : <Skeleton />
  return (
    <>
      {error && <Offline error={error} since={stale} onRetry={reload} />}
      {page.children(data)}
    </>
  )
}

/** The root of every page: theme, title, and what to show while there is nothing to show. */
export function Page<T>(page: PlainPage | QueryPage<T>) {
  const { title, heading = false, foot } = page
  const { dark, className, style } = useTheme()
  useEffect(() => {
    Taro.setNavigationBarTitle({ title }).catch(() => undefined)
  }, [title])
  useEffect(() => paintBars(dark), [dark])
  useDidShow(() => {
    // On WeChat each page has bars of its own, and one that was covered missed the change.
    if (!web) paintBars(dark)
  })

  const classes = `${className} page ${web ? 'web' : ''} ${foot ? 'page-with-foot' : ''}`
  return (
    <View className={classes} {...(style && { style })} {...a11y({ role: 'main', label: title })}>
      {heading && (
        <View className="page-title" {...a11y({ role: 'heading', level: 1 })}>
          {title}
        </View>
      )}
      {body(page)}
      {foot && <View className="page-foot">{foot}</View>}
      <Said />
    </View>
  )
}
