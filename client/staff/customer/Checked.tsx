import { now } from '@client/clock'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import type { File } from '../logged'

/** At a detail: that it is doubtful, why and who says so; or that it was verified. */
export function Checked({ check }: Pick<File['details'][number], 'check'>) {
  if (!check) return null
  const { doubt, by, at } = check
  if (doubt === null)
    return (
      <View className="file-why">
        已核实 · {by} · {sayWhen(at, now())}
      </View>
    )
  return (
    <View className="file-doubt">
      存疑：{doubt} · {by} · {sayWhen(at, now())}
    </View>
  )
}
