import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import './charts.scss'

export interface LineProps {
  /** What it shows, and what to see in it. */
  readonly label: string
  readonly points: readonly { readonly label: string; readonly value: number }[]
}

const width = 300
const height = 80

/** The line as a mask, through which the accent colour of the theme is seen. */
function maskOf(values: readonly number[]): string {
  const most = Math.max(...values, 1)
  const least = Math.min(...values, 0)
  const step = width / Math.max(1, values.length - 1)
  const points = values.map((value, i) => {
    const y = height - 4 - ((value - least) / (most - least)) * (height - 8)
    return `${(i * step).toFixed(1)},${y.toFixed(1)}`
  })
  const line = `<polyline points="${points.join(' ')}" fill="none" stroke="#000" stroke-width="3" stroke-linejoin="round" vector-effect="non-scaling-stroke"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">${line}</svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** How something went over time; its first and last values in words. */
export function Line({ label, points }: LineProps) {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return null
  const mask = maskOf(points.map((point) => point.value))
  return (
    <View
      {...a11y({
        role: 'img',
        label: `${label}：${first.label} ${first.value}，${last.label} ${last.value}`,
      })}
    >
      <View className="line-label">{label}</View>
      <View className="line-picture" style={{ WebkitMaskImage: mask, maskImage: mask }} />
      <View className="line-ends">
        <View>
          {first.label} {first.value}
        </View>
        <View>
          {last.label} {last.value}
        </View>
      </View>
    </View>
  )
}
