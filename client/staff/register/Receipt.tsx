import { a11y } from '@client/a11y'
import { now } from '@client/clock'
import { Card, Countdown, Row, Section, Tap } from '@client/parts'
import { withNames } from '@shared/floor/words'
import { sayTime, sayWhen } from '@shared/kernel/time'
import { shortHash } from '@shared/register/rules/shortHash'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Colleagues } from './ColleaguePick'
import type { Registered } from './outbox'
import './register.scss'

export interface ReceiptProps {
  readonly registered: Registered
  readonly me: string
  readonly colleagues: Colleagues
}

const standings = {
  owned: '',
  pool: '在公共客户里',
  manager: '等经理安排归谁',
  new: '暂不归任何人：没有留下姓名和号码，或这类登记不产生归属',
} as const

/** What came of it: whose they are, until when, by which article; what is due; and the receipt. */
export function Receipt({ registered, me, colleagues }: ReceiptProps) {
  const [open, setOpen] = useState(false)
  const named = withNames(colleagues)
  const { owner, standing, until, because, rejected, due, reception } = registered
  const title =
    owner === null
      ? standings[standing]
      : owner === me
        ? '归您'
        : `归${named(owner)}，已经告诉${named(owner)}`
  return (
    <View {...a11y({ role: 'status', live: true })}>
      <View className="receipt-title" {...a11y({ role: 'heading', level: 1 })}>
        登记好了
      </View>
      <Card>
        <View className="receipt-owner">{title}</View>
        {until !== null && (
          <View className="found-note">到 {sayWhen(until - 1, now())} 为止，跟进会延长</View>
        )}
        {reception && (
          <View className="found-note">
            记在 {sayTime(reception.began)} 开始的接待里
            {reception.endedAt === null ? '' : `，${sayTime(reception.endedAt)} 结束`}
          </View>
        )}
        {because.slice(0, open ? undefined : 1).map(({ rule, say }) => (
          <View key={`${rule} ${say}`} className="found-note">
            {named(say)}
          </View>
        ))}
        {open &&
          rejected.map(({ rule, why }) => (
            <View key={`${rule} ${why}`} className="found-note">
              没有采用：{named(why)}
            </View>
          ))}
        {because.length + rejected.length > 1 && (
          <Tap className="found-why" onTap={() => setOpen(!open)}>
            {open ? '收起' : '全部依据'}
          </Tap>
        )}
      </Card>
      {due && (
        <Card>
          {due.at === null ? (
            <View className="receipt-owner">接待结束后，给客户发一条信息</View>
          ) : (
            <Countdown dueAt={due.at} label="给客户发一条信息" />
          )}
          <View className="found-note">
            {due.at === null ? `从接待结束算起：${due.say}。` : ''}依据{due.cite}。
            {due.at === null ? '' : '已经排进“今日”。'}
          </View>
        </Card>
      )}
    </View>
  )
}

/** What the consultant keeps of it, and the visitor sees as well: later it shows whether the register was changed. */
export function Kept({ registered: { number, hash, at, enteredAt } }: { readonly registered: Registered }) {
  return (
    <Section title="回执">
      <Card>
        <Row label="第几次登记">{number}</Row>
        <Row label="时间" {...(enteredAt !== null && { note: `补登，${sayWhen(enteredAt, now())}录入` })}>
          {sayWhen(at, now())}
        </Row>
        <Row label="校验码">{shortHash(hash)}</Row>
      </Card>
    </Section>
  )
}
