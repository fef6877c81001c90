import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { a11y } from '../a11y'
import type { QueryState } from '../api/useQuery'
import { useTheme } from '../theme'
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

/** The bars around the page belong to WeChat: they are told the colours, since they do not know ours. */
function paintBars(dark: boolean): void {
  const paper = dark ? '#161512' : '#faf8f3'
  const painted = [
    Taro.setNavigationBarColor({ frontColor: dark ? '#ffffff' : '#000000', backgroundColor: paper }),
    Taro.setBackgroundColor({ backgroundColor: paper }),
  ]
  // A page that is gone by now needs no colours.
  Promise.all(painted).catch(() => undefined)
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
  useEffect(() => {
    if (!web) paintBars(dark)
  }, [dark])

  const classes = `${className} page ${web ? 'web' : ''} ${foot ? 'page-with-foot' : ''}`
  return (
    <View className={classes} {...(style && { style })} {...a11y({ role: 'main', label: title })}>
      {heading && (
        <View className="page-title" {...a11y({ role: 'heading' })}>
          {title}
        </View>
      )}
      {body(page)}
      {foot && <View className="page-foot">{foot}</View>}
      <Said />
    </View>
  )
}
