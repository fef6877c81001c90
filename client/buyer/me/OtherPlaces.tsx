import { ListRow, Section } from '@client/parts'
import Taro from '@tarojs/taro'

const open = (url: string) => () => {
  Taro.navigateTo({ url })
}

/** Ways to the rest of the program. */
export function OtherPlaces() {
  return (
    <Section title="其他">
      <ListRow title="员工入口" note="案场的同事从这里进" onTap={open('/staff/today/index')} />
      <ListRow title="样板间" note="页面上用到的每一种零件" onTap={open('/gallery/index')} />
    </Section>
  )
}
