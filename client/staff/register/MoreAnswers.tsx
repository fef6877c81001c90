import { now } from '@client/clock'
import { Chips, DatePick, Tap, TextField } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ColleaguePick, type Colleagues } from './ColleaguePick'
import { type Draft, lateDays, phoneIn, type YesNo } from './draft'
import './register.scss'

export interface MoreAnswersProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly colleagues: Colleagues
}

const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
] as const satisfies readonly { value: YesNo; label: string }[]

/** What a few visitors have to say besides; each can decide whose customer they are. */
export function MoreAnswers({ draft, change, colleagues }: MoreAnswersProps) {
  const [open, setOpen] = useState(false)
  const people = [
    ['指名找谁', 'asksFor'],
    ['记得谁接待过', 'receivedBy'],
    ['约好了谁', 'appointmentWith'],
    ['哪位同事认出来的', 'recognisedBy'],
  ] as const
  const { introducerPhone } = draft
  const half = introducerPhone !== '' && phoneIn({ ...draft, phone: introducerPhone }) === null
  return (
    <>
      <Tap className="register-more" onTap={() => setOpen(!open)}>
        {open ? '收起' : '指名、介绍人、家人、补登'}
      </Tap>
      {open && (
        <View>
          {people.map(([label, key]) => (
            <ColleaguePick
              key={key}
              label={label}
              colleagues={colleagues}
              value={draft[key]}
              onChange={(id) => change({ [key]: id })}
            />
          ))}
          <Chips
            label="以前打过电话吗"
            options={yesNo}
            value={draft.calledBefore}
            onChange={(calledBefore) => change({ calledBefore })}
          />
          {draft.channel === 'call' && (
            <Chips
              label="只是来之前问路"
              options={yesNo}
              value={draft.directionsOnly}
              onChange={(directionsOnly) => change({ directionsOnly })}
            />
          )}
          {draft.file === null && (
            <TextField
              label="介绍人的号码"
              aside="带来或介绍来的老客户"
              kind="number"
              max={20}
              value={introducerPhone}
              onChange={(value) => change({ introducerPhone: value })}
              error={half ? '号码不完整' : undefined}
            />
          )}
          <TextField
            label="同行的人"
            value={draft.family}
            onChange={(family) => change({ family })}
            max={100}
            placeholder="如：先生和孩子"
          />
          <DatePick
            label="补登哪一天"
            value={draft.day}
            {...lateDays(now())}
            onChange={(day) => change({ day })}
          />
          {draft.day !== null && (
            <Tap className="register-more" onTap={() => change({ day: null })}>
              不是补登，就是今天
            </Tap>
          )}
        </View>
      )}
    </>
  )
}
