import { Card, Row, Section } from '@client/parts'
import type { File } from '../logged'

const names = {
  layout: '户型',
  area: '面积',
  budget: '预算',
  purpose: '用途',
  family: '家里',
} as const satisfies Record<keyof File['needs'], string>

const keys = ['layout', 'area', 'budget', 'purpose', 'family'] as const

/** What they are looking for, as far as it has been asked. */
export function Needs({ file: { needs } }: { readonly file: File }) {
  const known = keys.flatMap((key) => (needs[key] ? [{ key, said: needs[key] }] : []))
  return (
    <Section title="需求">
      <Card>
        {known.length === 0 && '还没有问到，下次联系时问一问'}
        {known.map(({ key, said }) => (
          <Row key={key} label={names[key]}>
            {said}
          </Row>
        ))}
      </Card>
    </Section>
  )
}
