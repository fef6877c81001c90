import { Countdown, Tag, Tap } from '@client/parts'
import { caseKindNames, clockTexts } from '@shared/service/model'
import { Text, View } from '@tarojs/components'
import { type CaseRow, statusNames } from './words'
import './case-line.scss'

export interface CaseLineProps {
  readonly row: CaseRow
  readonly onOpen: () => void
}

const mostWords = 48
const cut = (text: string) => (text.length > mostWords ? `${text.slice(0, mostWords)}…` : text)

/** One case of the queue: how long is left for what, where, and what it is about. */
export function CaseLine({ row, onOpen }: CaseLineProps) {
  const { kind, unitLabel, text, status, officer, clock } = row
  return (
    <Tap className="case-line" onTap={onOpen}>
      <View className="case-line-head">
        <Text className="case-line-unit">{unitLabel}</Text>
        <Tag tone={kind === 'complaint' ? 'alert' : 'plain'}>{caseKindNames[kind]}</Tag>
      </View>
      {clock && (
        <View>
          <Countdown label={clockTexts[clock.name]} dueAt={clock.dueAt} warnAt={clock.warnAt} />
        </View>
      )}
      <View>{cut(text)}</View>
      <View className="case-line-note">
        {statusNames[status]}
        {officer && ` · ${officer}`}
        {clock?.escalated && ' · 已上报经理'}
      </View>
    </Tap>
  )
}
