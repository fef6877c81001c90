import { useCommand } from '@client/api'
import { Button, ButtonRow, Card, Chips, say, TextField } from '@client/parts'
import { type DetailField, detailNames, longestDetail } from '@shared/customer/details'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { File } from '../logged'
import { Trouble } from '../parts/Trouble'
import { Checked } from './Checked'

export interface DetailChecksProps {
  readonly file: File
  readonly onChanged: () => Promise<void>
}

/** Each detail that the file has: it is doubted, with a reason, or found right (SALES-5.3). */
export function DetailChecks({ file, onChanged }: DetailChecksProps) {
  const [doubting, setDoubting] = useState<DetailField | null>(null)
  const check = useCommand('staff.checkDetail')
  const run = async (field: DetailField, doubt: string | null) => {
    const outcome = await check.run({ customerId: file.id, field, doubt })
    if (!outcome?.ok) return
    say(doubt === null ? `${detailNames[field]}核实了` : `${detailNames[field]}标了存疑`)
    setDoubting(null)
    await onChanged()
  }
  return (
    <>
      <View className="file-why">拿不准的先标存疑，写一句为什么；问清楚了再点“核实了”。</View>
      <Trouble error={check.error} />
      {file.details.map(({ field, text, check: last }) => (
        <Card key={field}>
          <View className="file-why">{detailNames[field]}</View>
          <View>{text}</View>
          <Checked check={last} />
          {doubting === field ? (
            <DoubtForm
              busy={check.busy}
              onSave={(why) => run(field, why)}
              onLeave={() => setDoubting(null)}
            />
          ) : (
            <View className="file-do">
              <ButtonRow>
                <Button onTap={() => setDoubting(field)}>
                  {last?.doubt ? `改${detailNames[field]}的疑点` : `${detailNames[field]}存疑`}
                </Button>
                {last?.doubt !== null && (
                  <Button busy={check.busy} onTap={() => run(field, null)}>
                    {`${detailNames[field]}核实了`}
                  </Button>
                )}
              </ButtonRow>
            </View>
          )}
        </Card>
      ))}
    </>
  )
}

const usual = [
  { value: '前后说法不一', label: '前后说法不一' },
  { value: '是别人转述的', label: '是别人转述的' },
  { value: '联系不上，没法核对', label: '没法核对' },
] as const

interface DoubtFormProps {
  readonly busy: boolean
  readonly onSave: (why: string) => void
  readonly onLeave: () => void
}

/** Why it is doubtful: one tap for the usual reasons, or a few words. */
function DoubtForm({ busy, onSave, onLeave }: DoubtFormProps) {
  const [why, setWhy] = useState('')
  const chosen = usual.find(({ value }) => value === why)?.value ?? null
  return (
    <View className="file-frequency">
      <Chips label="哪里可疑" options={usual} value={chosen} onChange={setWhy} />
      <TextField label="或写一句" value={why} onChange={setWhy} max={longestDetail} />
      <ButtonRow>
        <Button onTap={onLeave}>不标了</Button>
        <Button kind="primary" busy={busy} disabled={!why.trim()} onTap={() => onSave(why.trim())}>
          标上
        </Button>
      </ButtonRow>
    </View>
  )
}
