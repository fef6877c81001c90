import { Card, Empty, ListRow, Row, Section, Tag } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { levelNames } from '@shared/customer/model'
import { dayOf, sayDate } from '@shared/kernel/time'
import { iAm } from '../me'

type Found = OutputOf<'staff.duplicates'>
export type Alike = Found['rows'][number]
export type FileSummary = Found['file']

const likes = { number: '号码相同', name: '姓名相同', found: null } as const
const closed = { active: null, bought: '已成交', lost: '已放弃' } as const

export interface MergeCandidatesProps {
  readonly rows: readonly Alike[]
  readonly searched: boolean
  readonly onChoose: (row: Alike) => void
}

/** Files that may be of the same customer. */
export function MergeCandidates({ rows, searched, onChoose }: MergeCandidatesProps) {
  const hint = searched
    ? iAm('manager')
      ? '换一个名字或号码后四位试试'
      : '只找您自己的客户；和同事的客户重复，请经理来合并'
    : '家人或换了号码的同一个人，可以在上面找'
  return (
    <Section title={searched ? '找到的' : '可能重复的'}>
      {rows.length === 0 && <Empty hint={hint}>{searched ? '没有找到' : '没有同名或同号码的档案'}</Empty>}
      {rows.map((row) => {
        const { id, name, phones, like, owner, status, registeredAt, level } = row
        const facts = [likes[like], phones.join('、'), levelNames[level], owner ?? '还没有顾问']
        const note = [...facts, `${sayDate(dayOf(registeredAt))}登记`].filter(Boolean).join(' · ')
        const state = closed[status]
        return (
          <ListRow
            key={id}
            title={name}
            note={note}
            {...(state && { aside: <Tag>{state}</Tag> })}
            onTap={() => onChoose(row)}
          />
        )
      })}
    </Section>
  )
}

export interface SummaryProps {
  readonly file: FileSummary
  readonly other?: FileSummary
}

/** The file that one came from, and the other one once it is chosen. */
export const Summary = ({ file, other }: SummaryProps) => (
  <Card>
    <OneFile title="这份档案" file={file} />
    {other && <OneFile title="另一份" file={other} />}
  </Card>
)

function OneFile({ title, file }: { readonly title: string; readonly file: FileSummary }) {
  const { name, phones, owner, registeredAt } = file
  const facts = [
    phones.join('、'),
    owner ? `归${owner}` : '还没有顾问',
    `${sayDate(dayOf(registeredAt))}登记`,
  ]
  return (
    <Row label={title} note={facts.filter(Boolean).join(' · ')}>
      {name}
    </Row>
  )
}
