import { a11y } from '@client/a11y'
import { Tap } from '@client/parts'
import { doneOf, type Guide } from '@shared/guide/reception'
import { View } from '@tarojs/components'
import './guide.scss'

export interface GuidePartProps {
  readonly guide: Guide
  /** Ids of steps, of any guide. */
  readonly ticked: readonly string[]
  readonly open: boolean
  readonly onOpen: () => void
  readonly onTick: (id: string) => void
}

/** One guide: its name and how much of it is done; its steps where it is open. */
export function GuidePart({ guide, ticked, open, onOpen, onTick }: GuidePartProps) {
  const [done, of] = doneOf(guide, ticked)
  return (
    <View className="guide">
      <Tap
        className="guide-head"
        onTap={onOpen}
        label={`${guide.title}，${done}/${of}，${open ? '收起' : '展开'}`}
      >
        <View className="guide-title">{guide.title}</View>
        <View className="guide-count">
          {done}/{of} {open ? '收起' : '展开'}
        </View>
      </Tap>
      {open &&
        guide.steps.map(({ id, say, how }) => {
          const on = ticked.includes(id)
          return (
            <Tap
              key={id}
              className="guide-step"
              role="checkbox"
              checked={on}
              label={say}
              onTap={() => onTick(id)}
            >
              <View className={on ? 'guide-box guide-box-on' : 'guide-box'} {...a11y({ hidden: true })}>
                {on ? '✓' : ''}
              </View>
              <View className={on ? 'guide-say guide-say-on' : 'guide-say'}>
                {say}
                {how !== undefined && <View className="guide-how">{how}</View>}
              </View>
            </Tap>
          )
        })}
    </View>
  )
}
