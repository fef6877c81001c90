import { now } from '@client/clock'
import { detailNames } from '@shared/customer/details'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import type { File } from '../logged'

export interface CheckedProps extends Pick<File['details'][number], 'check'> {
  /** The detail's name, where it does not stand beside. */
  readonly label?: string
}

/** At a detail: that it is doubtful, why and who says so; or that it was verified. */
export function Checked({ check, label = '' }: CheckedProps) {
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
      {label}存疑：{doubt} · {by} · {sayWhen(at, now())}
    </View>
  )
}

export interface DoubtProps {
  readonly file: File
  readonly field: File['details'][number]['field']
}

/** The same for a detail that has no line among the needs; what was verified goes without saying there. */
export function Doubt({ file: { details }, field }: DoubtProps) {
  const check = details.find((detail) => detail.field === field)?.check ?? null
  return check?.doubt ? <Checked check={check} label={detailNames[field]} /> : null
}
