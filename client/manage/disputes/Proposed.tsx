import { Card, Section } from '@client/parts'
import { View } from '@tarojs/components'
import type { DisputeView } from '../../staff/disputes/words'
import '../../staff/disputes/dispute.scss'

type File = NonNullable<DisputeView['file']>

/** What the rules come to, by which articles, and the ones that were looked at and lost. */
export function Proposed({ file }: { readonly file: File }) {
  const { proposed, because, rejected, stuck } = file
  return (
    <Section title="按制度推算" aside="仅供裁定的人参考">
      <Card alert={stuck !== ''}>
        <View className="dispute-name">{stuck !== '' ? stuck : sayTo(proposed)}</View>
        {because.map(({ rule, say }) => (
          <View key={`${rule} ${say}`} className="dispute-note">
            {say}
          </View>
        ))}
      </Card>
      {rejected.length > 0 && (
        <Card>
          <View className="dispute-name">没有采纳的</View>
          {rejected.map(({ rule, say, why }) => (
            <View key={`${rule} ${say} ${why}`} className="dispute-note">
              {`${why}。${say}`}
            </View>
          ))}
        </Card>
      )}
    </Section>
  )
}

const sayTo = (proposed: File['proposed']): string =>
  proposed ? `归${proposed.name}` : '按制度定不下来，由裁定的人权衡'
