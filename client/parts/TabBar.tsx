import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { a11y } from '../a11y'
import { Tap } from './Tap'
import './tab-bar.scss'

export interface Tab {
  readonly label: string
  /** The page, such as /staff/today/index. */
  readonly url: string
}

export interface TabBarProps {
  readonly tabs: readonly Tab[]
  readonly current: string
}

/** The foot of the staff pages: words, no icons. Changing the tab replaces the page, so that going back stays short. */
export function TabBar({ tabs, current }: TabBarProps) {
  return (
    <View className="tab-bar" {...a11y({ role: 'tablist', label: '栏目' })}>
      {tabs.map(({ label, url }) => (
        <Tap
          key={url}
          role="tab"
          checked={url === current}
          className={url === current ? 'tab tab-on' : 'tab'}
          onTap={() => url !== current && Taro.redirectTo({ url })}
        >
          {label}
        </Tap>
      ))}
    </View>
  )
}
