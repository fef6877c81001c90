import { useCommand } from '@client/api'
import { Button, Card, confirm, Pick, Row, say } from '@client/parts'
import { levelNames } from '@shared/customer/model'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Trouble } from '../parts/Trouble'
import { HeldFacts } from './HeldFacts'
import { LeftWork } from './LeftWork'
import type { Leaver } from './words'
import './pool-line.scss'

export interface HandOverBegunProps {
  readonly leaver: Leaver
  /** Fetches what is left. */
  readonly onMoved: () => Promise<void>
  readonly onDone: () => void
}

/** A hand-over that goes on: how far it is, the next ones, and at the end the account is closed. */
export function HandOverBegun({ leaver, onMoved, onDone }: HandOverBegunProps) {
  const move = useCommand('staff.handOverCustomer')
  const finish = useCommand('staff.finishHandOver')
  const handCase = useCommand('staff.handOverCase')
  const handDeal = useCommand('staff.handOverDeal')
  const off = useCommand('staff.leaveFloor')
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set())
  const [running, setRunning] = useState(false)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const stopped = useRef(false)
  const { begun, receivers, name, id: who } = leaver
  if (!begun) return null
  const rows = leaver.rows.filter(({ id }) => !moved.has(id))
  const left = leaver.left - (leaver.rows.length - rows.length)
  const { cases, deals, onFloor } = leaver
  const nothingLeft = left === 0 && cases.left === 0 && deals.left === 0
  const done = Math.max(0, begun.total - left)
  const nameOf = (id: string | null) => receivers.find((each) => each.id === id)?.name ?? '选一位'

  const step = async (customerId: string, to: string | null) => {
    if (to === null) return false
    const outcome = await move.run({ customerId, to })
    if (!outcome?.ok) return false
    setMoved((known) => new Set([...known, customerId]))
    return true
  }
  /** The rows of this page; the next ones are fetched when they are through. */
  const goOn = async () => {
    stopped.current = false
    setRunning(true)
    for (const { id, to } of rows) if (stopped.current || !(await step(id, to))) break
    await onMoved()
    setRunning(false)
  }
  const close = async () => {
    const text = `${name}名下没有要移交的了，会从接待次序里撤下。账号停用以后，${name}不能再登录。`
    if (!(await confirm({ title: '停用账号？', text, yes: '停用', danger: true }))) return
    if (onFloor && !(await off.run({ who }))?.ok) return onMoved()
    const outcome = await finish.run({ who })
    if (!outcome?.ok) return
    say('移交办完了，账号已停用')
    onDone()
  }

  return (
    <>
      <View className="pool-title pool-head">{`${name}的移交`}</View>
      <Card>
        <Row label="客户已经移交">{`${done} / ${begun.total} 位`}</Row>
        <Row label="客户还剩">{`${left} 位`}</Row>
        {cases.left > 0 && <Row label="没办完的服务">{`${cases.left} 单`}</Row>}
        {deals.left > 0 && <Row label="没办完的签约手续">{`${deals.left} 套`}</Row>}
      </Card>
      <Trouble error={move.error ?? handCase.error ?? handDeal.error ?? off.error ?? finish.error} />
      {nothingLeft && (
        <Button kind="primary" busy={off.busy || finish.busy} onTap={close}>
          停用账号，办完
        </Button>
      )}
      {left === 0 ? null : begun.way === 'rotation' ? (
        <>
          <HeldFacts leaver={leaver} />
          {running ? (
            <Button
              onTap={() => {
                stopped.current = true
              }}
            >
              {`正在移交，已经 ${done} / ${begun.total} 位，停一下`}
            </Button>
          ) : (
            <Button kind="primary" onTap={goOn}>
              {`移交接下来的 ${rows.length} 位`}
            </Button>
          )}
          <View className="pool-note">中途关掉也不要紧，下次接着办，不会漏，也不会重。</View>
          {rows.map(({ id, name: customer, level, to }) => (
            <Row key={id} label={customer} note={levelNames[level]}>{`给${nameOf(to)}`}</Row>
          ))}
        </>
      ) : (
        rows.map(({ id, name: customer, level, to }) => {
          const receiver = chosen[id] ?? to
          return (
            <View key={id} className="pool-line">
              <View className="pool-title">{customer}</View>
              <View className="pool-note">{levelNames[level]}</View>
              <Pick
                label="给谁"
                options={receivers}
                value={receiver}
                onChange={(next) => setChosen({ ...chosen, [id]: next })}
              />
              <Button busy={move.busy} onTap={() => step(id, receiver)}>
                {`移交给${nameOf(receiver)}`}
              </Button>
            </View>
          )
        })
      )}
      {left > 0 && rows.length === 0 && <Button onTap={onMoved}>看接下来的</Button>}
      <LeftWork
        title="没办完的服务"
        counter="单"
        work={cases}
        onStep={async (caseId, to) => (await handCase.run({ caseId, who, to }))?.ok === true}
        onMoved={onMoved}
      />
      <LeftWork
        title="没办完的签约手续"
        counter="套"
        work={deals}
        onStep={async (dealId, to) => (await handDeal.run({ dealId, who, to }))?.ok === true}
        onMoved={onMoved}
      />
    </>
  )
}
