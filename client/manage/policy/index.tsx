import { useCommand, useQuery } from '@client/api'
import { Button, Chips, confirm, ListRow, Section, say, Tag } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { StaffPage } from '../../staff/parts/StaffPage'
import { Trouble } from '../../staff/parts/Trouble'
import { DraftCard } from './DraftCard'
import { VersionRow } from './VersionRow'
import { type Overview, openSection, shortTitles, stateNames } from './words'
import './draft-card.scss'

/** 制度: the versions, the draft, and every section of each to read. */
export default function ManagePolicy() {
  const query = useQuery('staff.policies', {})
  return (
    <StaffPage title="制度" query={query}>
      {(data) => (
        <>
          {data.draft && <DraftCard draft={data.draft} mayPropose={data.mayPropose} onDone={query.reload} />}
          <Versions data={data} onDone={query.reload} />
          <Reading data={data} onDone={query.reload} />
        </>
      )}
    </StaffPage>
  )
}

interface ReadingProps {
  readonly data: Overview
  readonly onDone: () => Promise<void>
}

/** The latest versions are shown; the others when they are asked for. */
const latest = 3

function Versions({ data, onDone }: ReadingProps) {
  const [all, setAll] = useState(false)
  const { versions, mayAdopt } = data
  const shown = all ? versions : versions.slice(0, latest)
  return (
    <Section title="各版" aside="旧事按当时的版本">
      {shown.map((version) => (
        <VersionRow
          key={`${version.version}-${version.adoptedAt}`}
          version={version}
          mayWithdraw={mayAdopt}
          onDone={onDone}
        />
      ))}
      {versions.length > shown.length && (
        <Button small onTap={() => setAll(true)}>{`更早的 ${versions.length - shown.length} 版`}</Button>
      )}
    </Section>
  )
}

/** Which one to read, and its sections. */
function Reading({ data, onDone }: ReadingProps) {
  const begin = useCommand('staff.draftPolicy')
  const standing = data.versions.filter(({ state }) => state === 'inForce' || state === 'toCome')
  const options = [
    ...(data.draft ? [{ value: 'draft', label: '草稿' }] : []),
    ...standing.map(({ version, state }) => ({ value: `v${version}`, label: stateNames[state] })),
    ...data.presets.map(({ preset }) => ({ value: preset, label: shortTitles[preset] ?? preset })),
  ]
  const [chosen, setChosen] = useState('')
  const of = options.find(({ value }) => value === chosen)?.value ?? options[0]?.value ?? ''
  const preset = data.presets.find((each) => each.preset === of)
  const start = async () => {
    const agreed =
      !data.draft ||
      (await confirm({
        title: '重新起草？',
        text: `现在的草稿（${data.draft.changes} 处改动）会丢掉。`,
        yes: '重新起草',
        danger: true,
      }))
    if (!agreed) return
    const outcome = await begin.run({ from: of, revision: data.draft?.revision ?? 0 })
    if (!outcome?.ok) return
    say('草稿有了，点进去改')
    setChosen('draft')
    await onDone()
  }
  return (
    <>
      <View className="policy-which">
        <Chips label="看哪一份" options={options} value={of} onChange={setChosen} />
      </View>
      <Section title={preset?.title ?? titleOf(of, data)}>
        {data.sections.map(({ id, title, differs }) => (
          <ListRow
            key={id}
            title={title}
            onTap={() => openSection(of, id)}
            {...(of === 'draft' && differs > 0 && { aside: <Tag tone="accent">{`改 ${differs} 处`}</Tag> })}
          />
        ))}
      </Section>
      <Trouble error={begin.error} />
      {data.mayPropose && of !== 'draft' && (
        <Button busy={begin.busy} onTap={start}>
          从这一份起草
        </Button>
      )}
    </>
  )
}

function titleOf(of: string, { versions }: Overview): string {
  const version = versions.find((each) => `v${each.version}` === of && each.state !== 'withdrawn')
  return version ? `第 ${version.version} 版` : '草稿'
}
