import { Card, Section, Tap } from '@client/parts'
import { View } from '@tarojs/components'
import { type FindingView, openSection } from './words'
import './findings.scss'

export interface FindingsProps {
  readonly findings: readonly FindingView[]
  /** The section that is on the screen: a finding of it opens nothing. */
  readonly here?: string
}

/** What stands against adopting: where, what is wrong, what would mend it, and by which article. */
export function Findings({ findings, here = '' }: FindingsProps) {
  if (findings.length === 0) return null
  return (
    <Section title={`${findings.length} 个问题`} aside="改好才能采用">
      {findings.map((finding) => (
        <Card key={`${finding.label} ${finding.problem}`} alert>
          {finding.section === here || finding.section === '' ? (
            <Words finding={finding} />
          ) : (
            <Tap onTap={() => openSection('draft', finding.section)}>
              <Words finding={finding} />
            </Tap>
          )}
        </Card>
      ))}
    </Section>
  )
}

const Words = ({ finding }: { readonly finding: FindingView }) => (
  <>
    <View className="finding-label">{finding.label}</View>
    <View>{finding.problem}</View>
    <View>{`改法：${finding.mend}`}</View>
    <View className="finding-cite">{finding.cite}</View>
  </>
)
