import { useCommand } from '@client/api'
import { Button, ButtonRow, Chips, confirm, Empty, say, Tag, Tap, TextField } from '@client/parts'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'
import type { Board } from './words'
import './order-form.scss'

const modes = [
  { value: 'order', label: '排号' },
  { value: 'trial', label: '见习' },
] as const
type Mode = (typeof modes)[number]['value']

const hints: Readonly<Record<Board['order'], string>> = {
  numbered: '按接待的先后点名字，点到谁谁就是下一号。',
  seat: '按座次从左到右点名字。',
  signIn: '点出今天当班的人；谁先签到谁排前面。',
  lastMonthsRanking: '次序按上月成交排好，一样多的照原来的序号；要改，写明为什么。',
  todaysSales: '次序按上一个营业日的成交排好，一样多的照原来的序号；要改，写明为什么。',
}

/** Taps give the numbers: the first who is tapped is number one; another tap takes the number back. */
export function OrderForm({ board }: { readonly board: Board }) {
  const save = useCommand('staff.setOrder')
  const people = [...board.rows, ...board.others]
  const [numbered, setNumbered] = useState<readonly string[]>(
    board.rows.filter(({ trial }) => !trial).map(({ id }) => id),
  )
  const [trial, setTrial] = useState<readonly string[]>(
    board.rows.filter((row) => row.trial).map(({ id }) => id),
  )
  const [why, setWhy] = useState('')
  const [mode, setMode] = useState<Mode>('order')
  const tap = (id: string) => {
    if (numbered.includes(id)) return setNumbered(numbered.filter((each) => each !== id))
    if (trial.includes(id)) return setTrial(trial.filter((each) => each !== id))
    if (mode === 'trial') setTrial([...trial, id])
    else setNumbered([...numbered, id])
  }
  const run = async (by: 'manager' | 'lot') => {
    const text = `${numbered.length} 个人由系统抽签定号，抽完就生效。`
    if (by === 'lot' && !(await confirm({ title: '抽签？', text, yes: '抽签' }))) return
    const outcome = await save.run({
      numbered: [...numbered],
      trial: [...trial],
      by,
      rosterVersion: board.rosterVersion,
      why: why.trim(),
    })
    if (!outcome?.ok) return
    say(by === 'lot' ? '抽好了，大家都收到了消息' : '次序排好了，大家都收到了消息')
    Taro.navigateBack()
  }
  if (people.length === 0) {
    return <Empty hint="顾问在“接待”里签到以后，名字会出现在这里">还没有顾问</Empty>
  }
  return (
    <>
      <Chips label={hints[board.order]} options={modes} value={mode} onChange={setMode} />
      <View className="order-rows">
        {people.map(({ id, name, sales }) => (
          <Tap key={id} className="order-row" onTap={() => tap(id)}>
            <View>
              <View>{name}</View>
              {board.salesOf !== null && (
                <View className="order-sold">{`${board.salesOf}成交 ${sales ?? 0} 套`}</View>
              )}
            </View>
            {numbered.includes(id) ? (
              <Tag tone="accent">{`${numbered.indexOf(id) + 1} 号`}</Tag>
            ) : (
              <Tag>{trial.includes(id) ? '见习' : '不当班'}</Tag>
            )}
          </Tap>
        ))}
      </View>
      {board.salesOf !== null && (
        <TextField
          label="为什么改（照成交排不用写）"
          value={why}
          onChange={setWhy}
          max={60}
          placeholder="例如：第一名今天带新人"
        />
      )}
      <Trouble error={save.error} />
      <ButtonRow>
        <Button onTap={() => setNumbered([])}>清空重排</Button>
        {board.mayDraw && (
          <Button disabled={numbered.length < 2} onTap={() => run('lot')}>
            抽签
          </Button>
        )}
        <Button kind="primary" busy={save.busy} disabled={numbered.length === 0} onTap={() => run('manager')}>
          保存
        </Button>
      </ButtonRow>
    </>
  )
}
