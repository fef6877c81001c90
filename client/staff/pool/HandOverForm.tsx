import { useCommand } from '@client/api'
import { Button, Chips, Empty, say, Tag, Tap } from '@client/parts'
import type { HandOverWay } from '@shared/pool/handOver'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'
import { HeldFacts } from './HeldFacts'
import type { Leaver } from './words'

const ways: readonly { readonly value: HandOverWay; readonly label: string }[] = [
  { value: 'rotation', label: '轮流分' },
  { value: 'oneByOne', label: '一位一位定' },
]

/** Who gets the customers of somebody who leaves, in which order, before anything is moved. */
export function HandOverForm({ leaver, onBegun }: { readonly leaver: Leaver; readonly onBegun: () => void }) {
  const begin = useCommand('staff.beginHandOver')
  const [way, setWay] = useState<HandOverWay>('rotation')
  const [receivers, setReceivers] = useState<readonly string[]>(leaver.receivers.map(({ id }) => id))
  const tap = (id: string) =>
    setReceivers(receivers.includes(id) ? receivers.filter((each) => each !== id) : [...receivers, id])
  const run = async () => {
    const outcome = await begin.run({ who: leaver.id, way, receivers: hasCustomers ? [...receivers] : [] })
    if (!outcome?.ok) return
    say(hasCustomers ? '开始移交了，接手的人都收到了消息' : '开始移交了')
    onBegun()
  }
  const hasCustomers = leaver.left > 0
  if (hasCustomers && leaver.receivers.length === 0)
    return <Empty hint="请先让另一位顾问入职，再办移交">没有人可以接手</Empty>
  return (
    <>
      <View className="pool-title pool-head">{`${leaver.name}要离职`}</View>
      <HeldFacts leaver={leaver} />
      {hasCustomers && (
        <>
          <Chips label="怎么分" options={ways} value={way} onChange={setWay} />
          <View className="pool-note">谁接手？按点的先后轮流，各级别的客户分得一样多。</View>
          {leaver.receivers.map(({ id, name }) => (
            <Tap
              key={id}
              className="hand-row"
              role="checkbox"
              checked={receivers.includes(id)}
              onTap={() => tap(id)}
            >
              <View>{name}</View>
              {receivers.includes(id) ? (
                <Tag tone="accent">{`第 ${receivers.indexOf(id) + 1} 位`}</Tag>
              ) : (
                <Tag>不接手</Tag>
              )}
            </Tap>
          ))}
        </>
      )}
      <Trouble error={begin.error} />
      <View className="pool-foot" />
      <Button kind="primary" busy={begin.busy} disabled={hasCustomers && receivers.length === 0} onTap={run}>
        开始移交
      </Button>
    </>
  )
}
