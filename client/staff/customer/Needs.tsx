import { Button, Card, Row, Section } from '@client/parts'
import { type DetailField, detailNames, moreFields, needFields } from '@shared/customer/details'
import { openDetails } from '../go'
import type { File } from '../logged'
import { iAm } from '../me'
import { Checked } from './Checked'

const shown: readonly DetailField[] = [...needFields, ...moreFields]

/** What they are looking for and who they are, as far as it has been asked; a doubt stands at its line. */
export function Needs({ file: { id, details, owner } }: { readonly file: File }) {
  const known = shown.flatMap((field) => details.filter((detail) => detail.field === field))
  return (
    <Section title="需求和情况">
      <Card>
        {known.length === 0 && '还没有问到，下次联系时问一问'}
        {known.map(({ field, text, check }) => (
          <Row key={field} label={detailNames[field]}>
            {text}
            <Checked check={check} />
          </Row>
        ))}
        {(owner.mine || iAm('clerk') || iAm('manager')) && (
          <Button onTap={() => openDetails(id)}>核对和更正</Button>
        )}
      </Card>
    </Section>
  )
}
