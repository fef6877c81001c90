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
  /** What there is no room for: offered by 更多. WeChat lists six at most. */
  readonly more?: readonly Tab[]
  readonly current: string
}

const go = ({ url }: Tab) => Taro.redirectTo({ url })

/** Whoever chooses none stays where they are. */
async function choose(more: readonly Tab[]) {
  const itemList = more.map(({ label }) => label)
  const chosen = await Taro.showActionSheet({ itemList }).catch(() => null)
  const tab = chosen && more[chosen.tapIndex]
  if (tab) go(tab)
}

/** The foot of the staff pages: words, no icons. Changing the tab replaces the page, so that going back stays short. */
export function TabBar({ tabs, more = [], current }: TabBarProps) {
  return (
    <View className="tab-bar" {...a11y({ role: 'tablist', label: '栏目' })}>
      {tabs.map((tab) => (
        <Tap
          key={tab.url}
          role="tab"
          checked={tab.url === current}
          className={tab.url === current ? 'tab tab-on' : 'tab'}
          onTap={() => tab.url !== current && go(tab)}
        >
          {tab.label}
        </Tap>
      ))}
      {more.length > 0 && (
        <Tap role="tab" checked={false} className="tab" onTap={() => choose(more)}>
          更多
        </Tap>
      )}
    </View>
  )
}
