import { Chips, TextField } from '@client/parts'
import { type Source, sourceNames, sources } from '@shared/customer/model'
import { iAm } from '../me'
import { ColleaguePick, type Colleagues } from './ColleaguePick'
import { type Channel, channelNames, type Draft, type Purpose, purposeNames, type YesNo } from './draft'
import { MoreAnswers } from './MoreAnswers'
import { ReceptionPick, type Receptions } from './ReceptionPick'
import { SearchRegister } from './SearchRegister'

export interface EntryFormProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly colleagues: Colleagues
  readonly receptions: Receptions
  /** Who is received without an entry, and by which article. */
  readonly free: { readonly say: string } | null
}

const optionsOf = <V extends string>(names: Readonly<Record<V, string>>, values: readonly V[]) =>
  values.map((value) => ({ value, label: names[value] }))

const sourceOptions = optionsOf<Source>(sourceNames, sources)
const channelOptions = optionsOf<Channel>(channelNames, ['visit', 'call', 'online', 'company'])
const purposeOptions = optionsOf<Purpose>(purposeNames, ['buy', 'know', 'research', 'sightsee', 'peer'])
const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
] as const satisfies readonly { value: YesNo; label: string }[]
const parties = ['1', '2', '3', '4', '5'].map((value) => ({
  value,
  label: value === '5' ? '5 人以上' : `${value} 人`,
}))
const genders = [
  { value: 'female', label: '女士' },
  { value: 'male', label: '先生' },
] as const

/** The fewest taps first: where from, first time or not, name, how many. Everything else is folded. */
export function EntryForm({ draft, change, colleagues, receptions, free }: EntryFormProps) {
  const writesForOthers = !iAm('consultant') && draft.file === null
  return (
    <>
      <Chips
        label="怎么来的"
        options={channelOptions}
        value={draft.channel}
        onChange={(channel) => change({ channel })}
      />
      {draft.channel === 'visit' && draft.day === null && (
        <ReceptionPick
          receptions={receptions}
          colleagues={colleagues}
          value={draft.reception}
          onChange={(reception) => change({ reception })}
        />
      )}
      <Chips
        label="从哪里知道我们"
        options={sourceOptions}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
      <Chips
        label="第一次来吗"
        options={yesNo}
        value={draft.firstTime}
        onChange={(firstTime) => change({ firstTime })}
      />
      {draft.file === null && !draft.another && draft.firstTime === 'no' && draft.day === null && (
        <SearchRegister draft={draft} change={change} colleagues={colleagues} />
      )}
      {draft.file === null && (
        <TextField
          label="姓名"
          aside="不愿说可以不填"
          value={draft.name}
          onChange={(name) => change({ name })}
          max={60}
          placeholder="怎么称呼"
        />
      )}
      {draft.file === null && (
        <Chips
          label="称呼"
          options={genders}
          value={draft.gender}
          onChange={(gender) => change({ gender })}
        />
      )}
      {draft.channel === 'visit' && (
        <Chips
          label="来了几位"
          options={parties}
          value={draft.party || null}
          onChange={(party) => change({ party })}
        />
      )}
      {writesForOthers && (
        <ColleaguePick
          label="谁接待的"
          colleagues={colleagues}
          value={draft.by}
          onChange={(by) => change({ by })}
        />
      )}
      <Chips
        label="来做什么"
        options={purposeOptions}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
        error={free?.say}
      />
      <MoreAnswers draft={draft} change={change} colleagues={colleagues} />
    </>
  )
}
