import { Card } from '@client/parts'
import { View } from '@tarojs/components'
import type { File } from '../logged'

/** 忌讳话题, of the customer and of whoever is one customer with them (CRM-5.2). */
export function Taboos({ file: { taboo, merged } }: { readonly file: File }) {
  const others = merged.flatMap(({ id, name, details }) =>
    details.flatMap(({ field, text }) => (field === 'taboo' ? [{ id, said: `${text}（${name}）` }] : [])),
  )
  if (!taboo && others.length === 0) return null
  return (
    <Card alert>
      <View className="file-taboo">不要提</View>
      {taboo && <View>{taboo}</View>}
      {others.map(({ id, said }) => (
        <View key={id}>{said}</View>
      ))}
    </Card>
  )
}
