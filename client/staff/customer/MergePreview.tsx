import { useCommand, useQuery } from '@client/api'
import { leave } from '@client/leave'
import { Button, ButtonRow, Card, Chips, Failure, Section, say, TextField } from '@client/parts'
import { Skeleton } from '@client/parts/Skeleton'
import type { OutputOf } from '@shared/contract'
import { type Kinship, kinshipNames, kinships } from '@shared/customer/kinship'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'
import { type Alike, type FileSummary, Summary } from './MergeCandidates'
import { Why } from './Why'

export interface MergePreviewProps {
  readonly file: FileSummary
  readonly other: Alike
  readonly onLeave: () => void
}

const options = kinships.map((value) => ({ value, label: kinshipNames[value] }))

/** What would come of merging the two: nothing is changed before somebody says so. */
export function MergePreview({ file, other, onLeave }: MergePreviewProps) {
  const [as, setAs] = useState<Kinship>(other.name === file.name ? 'same' : 'spouse')
  const preview = useQuery('staff.mergePreview', { customerId: file.id, other: other.id, as })
  const { data, error, reload } = preview
  return (
    <>
      <Summary file={file} other={other} />
      <Chips label="他们是" options={options} value={as} onChange={setAs} />
      {!data && (error ? <Failure error={error} onRetry={reload} /> : <Skeleton />)}
      {data && <Outcome key={as} data={data} shown={file.id} as={as} onLeave={onLeave} />}
    </>
  )
}

interface OutcomeProps {
  readonly data: OutputOf<'staff.mergePreview'>
  /** The file that one came from. */
  readonly shown: string
  readonly as: Kinship
  readonly onLeave: () => void
}

function Outcome({ data, shown, as, onLeave }: OutcomeProps) {
  const { files, merge, say: refusal, because, rejected } = data
  const [why, setWhy] = useState('')
  const command = useCommand('staff.mergeCustomers')
  const nameOf = (id: string) => {
    const found = files.find((file) => file.id === id)
    return found ? `${found.name}（${found.phones[0] ?? '没有号码'}）` : ''
  }
  if (!merge)
    return (
      <>
        <Card alert>
          <View>{refusal}</View>
          <Why label="哪条规定的" because={because} rejected={rejected} />
        </Card>
        <Button onTap={onLeave}>换一份</Button>
      </>
    )
  const { keep, absorb, owner, loses } = merge
  const run = async () => {
    const outcome = await command.run({ customerId: absorb, into: keep, as, why: why.trim() })
    if (!outcome?.ok) return
    say('合并好了，要撤销就在“已合并的资料”里')
    if (keep === shown) leave()
    else Taro.redirectTo({ url: `/staff/customer/index?id=${encodeURIComponent(keep)}` })
  }
  return (
    <Section title="合并以后">
      <Card>
        <View>保留 {nameOf(keep)}，另一份的号码、需求和经过都在它里面看。</View>
        <View className="file-goal">{owner ? `这位客户归${owner}。` : '这位客户还没有顾问。'}</View>
        {loses && <View className="file-soon">{loses}名下不再有这位客户，会收到通知。</View>}
        {as !== 'same' && <View className="file-goal">两份档案记为{kinshipNames[as]}，按同一位客户。</View>}
        <Why label={owner ? `为什么归${owner}` : '依据哪条'} because={because} rejected={rejected} />
        <View className="file-why">随时可以撤销，两份档案的内容一样不少。</View>
      </Card>
      <TextField
        label="怎么知道是同一位客户"
        value={why}
        onChange={setWhy}
        max={100}
        placeholder="可以不写，例如：本人说换了号码"
      />
      <Trouble error={command.error} />
      <ButtonRow>
        <Button onTap={onLeave}>换一份</Button>
        <Button kind="primary" busy={command.busy} onTap={run}>
          合并
        </Button>
      </ButtonRow>
    </Section>
  )
}
