import { useCommand } from '@client/api'
import { now } from '@client/clock'
import { Button, ButtonRow, Card, confirm, Row, Section, say } from '@client/parts'
import { detailNames } from '@shared/customer/details'
import { kinshipNames } from '@shared/customer/kinship'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { openMerge } from '../go'
import type { File } from '../logged'
import { iAm } from '../me'
import { Trouble } from '../parts/Trouble'
import { useCallCustomer } from '../parts/useCallCustomer'

export interface MergedProps {
  readonly file: File
  readonly onChanged: () => Promise<void>
}

/** The files that are read in this one, each as it was written, and the way back. */
export function Merged({ file, onChanged }: MergedProps) {
  const { id, merged } = file
  const may = file.owner.mine || iAm('manager')
  if (merged.length === 0 && !may) return null
  return (
    <Section title="已合并的资料" aside={merged.length > 0 ? `${merged.length} 份` : '没有'}>
      {merged.map((one) => (
        <One key={one.id} one={one} file={file} onChanged={onChanged} />
      ))}
      {may && <Button onTap={() => openMerge(id)}>合并重复的档案</Button>}
    </Section>
  )
}

interface OneProps extends Pick<MergedProps, 'onChanged'> {
  readonly one: File['merged'][number]
  /** The file that it is read in. */
  readonly file: File
}

function One({ one, file, onChanged }: OneProps) {
  const { id, name, phones, details, as, why, at, by } = one
  const callCustomer = useCallCustomer()
  const unmerge = useCommand('staff.unmergeCustomer')
  const run = async () => {
    const agreed = await confirm({
      title: `撤销合并${name}的档案`,
      text: '两份档案又各归各的，归属按各自的登记和跟进重新算。写过的内容一样不少。',
      yes: '撤销',
    })
    if (!agreed) return
    const outcome = await unmerge.run({ customerId: id })
    if (!outcome?.ok) return
    say('撤销了，两份档案各归各的')
    await onChanged()
  }
  return (
    <Card>
      <Row label={kinshipNames[as]}>{name}</Row>
      {phones.map((phone) => (
        <Row key={phone} label="电话">
          {phone}
        </Row>
      ))}
      {details.map(({ field, text }) => (
        <Row key={field} label={detailNames[field]}>
          {text}
        </Row>
      ))}
      <View className="file-why">{[`${by}合并`, sayWhen(at, now()), why].filter(Boolean).join(' · ')}</View>
      <Trouble error={unmerge.error} />
      <View className="file-do">
        <ButtonRow>
          {phones.length > 0 && (
            <Button onTap={() => callCustomer(id, name, file.frequency)}>{`打给${name}`}</Button>
          )}
          {(iAm('manager') || (file.owner.mine && one.mine)) && (
            <Button busy={unmerge.busy} onTap={run}>
              撤销合并
            </Button>
          )}
        </ButtonRow>
      </View>
    </Card>
  )
}
