import { View } from '@tarojs/components'
import { useState } from 'react'

export default function Gallery() {
  const [n, setN] = useState(0)
  return (
    <View>
      样板间 {n}
      <View ariaRole="button" ariaLabel="点" onClick={() => setN(n + 1)}>
        tap me
      </View>
    </View>
  )
}
