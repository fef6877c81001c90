import { now } from '@client/clock'
import { Card, LongList, Section, Tag } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import type { DisputeView } from '../../staff/disputes/words'
import '../../staff/disputes/dispute.scss'

type File = NonNullable<DisputeView['file']>
type Row = File['evidence'][number] & { readonly place: number }

/** Everything on record, in order of time, each with where it comes from; and whether the register is as it was entered. */
export function Evidence({ file }: { readonly file: File }) {
  const { evidence, register, past } = file
  const rows = evidence.map((each, index): Row => ({ ...each, place: index + 1 }))
  return (
    <Section title="证据" aside={`${rows.length} 条，从早到晚`}>
      <Card alert={register.broken.length > 0}>
        {register.broken.length === 0 ? (
          <View>
            {register.entries === 0
              ? '登记本里没有这位客户的登记'
              : `登记本 ${register.entries} 条，和登记时一样`}
          </View>
        ) : (
          <>
            <View className="dispute-name">登记本和登记时不一样，先查清楚</View>
            {register.broken.map((each) => (
              <View key={each}>{each}</View>
            ))}
          </>
        )}
        {past.map(({ id, at, to }) => (
          <View key={id} className="dispute-note">
            {`${sayWhen(at, now())}也有过争议，${to === null ? '撤回了' : `判给了${to}`}`}
          </View>
        ))}
      </Card>
      <LongList rows={rows} keyOf={({ id }) => id} rowHeight={84} pageSize={8}>
        {(row) => <EvidenceLine row={row} />}
      </LongList>
    </Section>
  )
}

function EvidenceLine({ row }: { readonly row: Row }) {
  const { place, title, by, at, note, source, number, counts, version } = row
  const from = [source, number !== null && `第 ${number} 条`, version !== null && `按制度第 ${version} 版`]
  return (
    <View className="dispute-evidence">
      <View className="dispute-head">
        <View className="dispute-name">{`${place}. ${title}`}</View>
        {counts && <Tag tone="accent">作为依据</Tag>}
      </View>
      <View className="dispute-note">{[by, sayWhen(at, now())].filter(Boolean).join(' · ')}</View>
      {note !== '' && <View className="dispute-note">{note}</View>}
      <View className="dispute-note">{from.filter(Boolean).join(' · ')}</View>
    </View>
  )
}
