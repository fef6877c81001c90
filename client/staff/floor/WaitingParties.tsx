import { useCommand } from '@client/api'
import { useSaid } from '@client/clock'
import { Button, Card, confirm, Section, say, Tag } from '@client/parts'
import { type Instant, sayDuration } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { Trouble } from '../parts/Trouble'
import { useUndo } from './useUndo'
import { type Board, nameIn } from './words'
import './my-reception.scss'
import './waiting.scss'

type Party = Board['waiting']['parties'][number]

export interface WaitingPartiesProps {
  readonly board: Board
  readonly onBoard: (board: Board) => void
  readonly onRefused: () => void
}

/** Who waits while it is crowded, in the order in which they are received: key customers, then the many (CASE-5.2). */
export function WaitingParties({ board, onBoard, onRefused }: WaitingPartiesProps) {
  const take = useCommand('staff.takeTurn')
  const drop = useCommand('staff.dropWaiting')
  const undo = useUndo(onBoard)
  const { parties, cite } = board.waiting
  const receive = async ({ id, people }: Party) => {
    const outcome = await take.run({ turn: board.turn, mine: false, visitor: { people }, waiting: id })
    if (!outcome) return
    if (!outcome.ok) return onRefused()
    const { board: next, told } = outcome.data
    const { reception } = told
    onBoard(next)
    if (reception) say(`由 ${nameIn(next, reception.by)} 接待`, () => undo(reception.id, 'start'))
    else say(told.say)
  }
  const leave = async ({ id, people }: Party) => {
    const text = `${people} 位客人不再等候，从这里划掉。`
    if (!(await confirm({ title: '已经走了？', text, yes: '划掉' }))) return
    const outcome = await drop.run({ waiting: id })
    if (outcome?.ok) onBoard(outcome.data.board)
    else if (outcome) onRefused()
  }
  if (parties.length === 0) return null
  return (
    <Section title="等候的客人" aside={`${parties.length} 批`}>
      <Trouble error={take.error ?? drop.error} />
      {parties.map((party) => (
        <Card key={party.id}>
          <PartyHead party={party} busy={drop.busy} onLeave={() => leave(party)} />
          {party.next && (
            <Button kind="primary" busy={take.busy} onTap={() => receive(party)}>
              安排接待
            </Button>
          )}
        </Card>
      ))}
      {cite !== '' && <View className="my-reception-reason">依据{cite}</View>}
    </Section>
  )
}

interface PartyHeadProps {
  readonly party: Party
  readonly busy: boolean
  readonly onLeave: () => void
}

function PartyHead({ party: { at, people, key }, busy, onLeave }: PartyHeadProps) {
  const since = useSaid(useCallback((time: Instant) => sayDuration(Math.max(0, time - at)), [at]))
  return (
    <View className="waiting-head">
      <View>
        {people} 位 · 等了 {since}
      </View>
      {key && <Tag tone="accent">重点客户</Tag>}
      <Button small busy={busy} onTap={onLeave}>
        走了
      </Button>
    </View>
  )
}
