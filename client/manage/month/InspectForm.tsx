import { useCommand } from '@client/api'
import { Button, Chips, Choices, ListRow, Pick, Section, say, TextArea, TextField } from '@client/parts'
import type { PraiseKind } from '@shared/month/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { openCustomer } from '../../staff/go'
import { Trouble } from '../../staff/parts/Trouble'
import type { MonthView } from './words'
import './month.scss'

export interface InspectFormProps {
  readonly view: MonthView
  readonly onDone: () => Promise<void>
}

const verdicts = [
  { value: 'fine', label: '齐' },
  { value: 'lacking', label: '有问题' },
] as const
type Verdict = (typeof verdicts)[number]['value']

const rewards = [
  { value: 'none', label: '这次没有' },
  { value: 'words', label: '口头表扬' },
  { value: 'kind', label: '发奖品' },
] as const

/** The files drawn by lot today, what is to be said of them, and a reward. */
export function InspectForm({ view: { month, drawn, report }, onDone }: InspectFormProps) {
  const inspect = useCommand('staff.inspect')
  const [found, setFound] = useState<Readonly<Record<string, Verdict>>>({})
  const [words, setWords] = useState('')
  const [reward, setReward] = useState<PraiseKind | 'none'>('none')
  const [who, setWho] = useState<string | null>(null)
  const [text, setText] = useState('')
  const looked = drawn.flatMap(({ id }) => {
    const verdict = found[id]
    return verdict ? [{ customerId: id, lacking: verdict === 'lacking' }] : []
  })
  const praise =
    reward !== 'none' && who !== null && text.trim() ? { who, is: reward, text: text.trim() } : null
  const missing = reward !== 'none' && praise === null
  const run = async () => {
    const outcome = await inspect.run({ month, looked, words: words.trim(), praise })
    if (!outcome?.ok) return
    setFound({})
    setWords('')
    setReward('none')
    setText('')
    say(praise ? '记下了，被表扬的同事会收到' : '记下了，总监也看得到')
    await onDone()
  }
  return (
    <>
      <Section title="今天抽到的">
        {drawn.length === 0 && <View className="month-small">这个月还没有档案可抽</View>}
        {drawn.map(({ id, name, owner, lacks }) => (
          <View key={id} className="month-file">
            <ListRow
              title={name}
              note={`${owner}；${lacks.length === 0 ? '内容齐全' : `缺${lacks.join('、')}`}`}
              onTap={() => openCustomer(id)}
            />
            <Choices
              row="chips"
              each="chip"
              label={`${name}的档案`}
              options={verdicts}
              value={found[id] ?? null}
              onChange={(verdict) => setFound((before) => ({ ...before, [id]: verdict }))}
            />
          </View>
        ))}
      </Section>
      <View className="month-form">
        <TextArea
          label="发现了什么（可以不写）"
          value={words}
          onChange={setWords}
          max={300}
          placeholder="好的、差的，怎么改"
        />
      </View>
      <Chips label="表扬" options={rewards} value={reward} onChange={setReward} />
      {reward !== 'none' && report && (
        <>
          <Pick
            label="谁"
            options={report.people.map((person) => ({ id: person.who, name: person.name }))}
            value={who}
            onChange={setWho}
          />
          <TextField
            label={reward === 'words' ? '为什么' : '奖什么，为什么'}
            value={text}
            onChange={setText}
            max={100}
          />
        </>
      )}
      <Trouble error={inspect.error} />
      <Button
        kind="primary"
        busy={inspect.busy}
        disabled={missing || (looked.length === 0 && praise === null)}
        onTap={run}
      >
        {missing ? '还差：谁、为什么' : '记下这次抽查'}
      </Button>
    </>
  )
}
