import { now } from '@client/clock'
import { Countdown, Tag, Tap } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { sayWhen } from '@shared/kernel/time'
import { caseKindNames } from '@shared/service/model'
import { View } from '@tarojs/components'
import { StatusTag } from './StatusTag'
import { promiseNames } from './words'
import './case-card.scss'

export interface CaseCardProps {
  readonly row: OutputOf<'buyer.cases'>['cases'][number]
  readonly onTap: () => void
}

/** Two lines hold no more; the rest of a long text would only be sent to the screen to be cut off there. */
const mostCharacters = 80
const atAGlance = (text: string) => [...text].slice(0, mostCharacters).join('')

/** One case in the list: what it is about, where it stands, and the promise that runs. */
export function CaseCard({ row, onTap }: CaseCardProps) {
  const { kind, unitLabel, status, text, clock, officer, openedAt } = row
  return (
    <Tap className={status === 'closed' ? 'case-card case-card-waiting' : 'case-card'} onTap={onTap}>
      <View className="case-card-line">
        <View>
          <Tag>{caseKindNames[kind]}</Tag> {unitLabel}
        </View>
        <StatusTag status={status} />
      </View>
      <View className="case-card-text">{atAGlance(text)}</View>
      <View className="case-card-line case-card-foot">
        <View>{officer ? `经办人 ${officer}` : `${sayWhen(openedAt, now())} 提交`}</View>
        {clock && <Countdown label={promiseNames[clock.name]} dueAt={clock.dueAt} warnAt={clock.warnAt} />}
      </View>
    </Tap>
  )
}
