import { now, useSaid } from '@client/clock'
import { Card, Section } from '@client/parts'
import { dayOf, type Instant, sayDate, sayDaysLeft } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useCallback } from 'react'
import type { File } from '../logged'
import { Why } from './Why'

const nobodys = {
  pool: '在公共客户里，还没有人领取',
  manager: '归谁等经理安排',
  new: '归属已经失效，下次来按新客户接待',
} as const

const afterwards = {
  new: '到期没有跟进，就按新客户重新接待',
  manager: '到期没有进展，就转给经理安排',
  closer: '到期没有跟进，谁接待并成交就归谁',
} as const

/** The last day on which it still holds: it ends at the midnight after. */
const lastDay = (until: Instant) => dayOf(until - 1)

/** Whose customer it is, until when, and by which article. */
export function Owner({ owner }: Pick<File, 'owner'>) {
  const { kind, mine, name, until, next, because, rejected } = owner
  const who = mine ? '归您' : `归${name ?? '同事'}`
  return (
    <Section title="归属">
      <Card>
        {kind !== 'owned' && <View>{nobodys[kind]}</View>}
        {kind === 'owned' && until === null && <View>{who}，没有期限</View>}
        {kind === 'owned' && until !== null && <Until who={who} until={until} />}
        {next !== null && until !== null && <View className="file-why">{afterwards[next]}；跟进会延长</View>}
        <Why label="为什么" because={because} rejected={rejected} />
      </Card>
    </Section>
  )
}

/** 归您，到 2026年12月20日；还有 12 天: in words that keep up with the time. */
function Until({ who, until }: { readonly who: string; readonly until: Instant }) {
  const say = useCallback((time: Instant) => sayDaysLeft(lastDay(until), time), [until])
  const left = useSaid(say)
  const soon = until - now() < 3 * 86_400_000
  return (
    <View className={soon ? 'file-soon' : ''}>
      {who}，到 {sayDate(lastDay(until))}；{left}
    </View>
  )
}
