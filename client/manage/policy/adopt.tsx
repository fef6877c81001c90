import { useCommand, useQuery } from '@client/api'
import { leave } from '@client/leave'
import { Button, Card, confirm, DatePick, Empty, LongList, Section, say } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { type Day, sayDate } from '@shared/kernel/time'
import { useState } from 'react'
import { StaffPage } from '../../staff/parts/StaffPage'
import { Trouble } from '../../staff/parts/Trouble'
import { DifferenceRow } from './DifferenceRow'
import { Findings } from './Findings'
import type { Draft } from './words'

/** The draft's changes one by one, what stands against them, and from which day they hold. */
export default function ManagePolicyAdopt() {
  const query = useQuery('staff.policyDraft', {})
  return (
    <StaffPage title="采用新版" query={query}>
      {(data) =>
        data.draft ? (
          <Changes data={data} draft={data.draft} />
        ) : (
          <Empty hint="先从现行制度或一份预设起草">没有草稿</Empty>
        )
      }
    </StaffPage>
  )
}

interface ChangesProps {
  readonly data: OutputOf<'staff.policyDraft'>
  readonly draft: Draft
}

function Changes({ data, draft }: ChangesProps) {
  const { differs, findings, follows } = draft
  const rows = differs.map((row, index) => ({
    ...row,
    begins: row.section !== differs[index - 1]?.section,
  }))
  return (
    <>
      <Findings findings={findings} />
      {data.mayAdopt ? (
        <Adopting draft={draft} earliest={data.earliest} />
      ) : (
        <Card>由营销总监看过以后采用。</Card>
      )}
      <Section
        title={`与第 ${follows.version} 版不同的 ${differs.length} 处`}
        aside={follows.toCome ? '那一版还没有执行' : '现行'}
      >
        {differs.length === 0 && <Empty>一处也没有</Empty>}
        <LongList rows={rows} keyOf={({ path }) => path} rowHeight={96} pageSize={14}>
          {(row) => <DifferenceRow row={row} />}
        </LongList>
      </Section>
    </>
  )
}

function Adopting({ draft, earliest }: { readonly draft: Draft; readonly earliest: Day }) {
  const adopt = useCommand('staff.adoptPolicy')
  const [from, setFrom] = useState<Day | null>(null)
  const ready = draft.findings.length === 0 && draft.differs.length > 0
  const run = async () => {
    if (!from) return
    const text = `从${sayDate(from)}零点起执行，在那之前可以撤回。已经发生的事仍按原来的制度。全体员工会收到通知。`
    if (!(await confirm({ title: `采用这 ${draft.differs.length} 处改动？`, text, yes: '采用' }))) return
    const outcome = await adopt.run({ from, revision: draft.revision })
    if (!outcome?.ok) return
    say(`第 ${outcome.data.version} 版从${sayDate(from)}起执行`)
    await leave()
  }
  return (
    <Section title="采用">
      <DatePick label="从哪天起执行" value={from} onChange={setFrom} from={earliest} />
      <Trouble error={adopt.error} />
      <Button kind="primary" busy={adopt.busy} disabled={!ready || !from} onTap={run}>
        采用
      </Button>
    </Section>
  )
}
