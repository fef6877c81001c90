import { Button, Card, Empty, Section } from '@client/parts'
import { openOrder } from '../go'
import { iAm } from '../me'
import { StaffPage } from '../parts/StaffPage'
import { Arrival } from './Arrival'
import { Floor } from './Floor'
import { ManagersPart } from './ManagersPart'
import { MyReception } from './MyReception'
import { MyStates } from './MyStates'
import { PastVisits, ToRegister } from './PastVisits'
import { TurnCard } from './TurnCard'
import { useBoard } from './useBoard'
import { useKeeping } from './useKeeping'
import { WaitingParties } from './WaitingParties'

/** 接待: whose turn it is and why, what I am doing, and what everybody else is. It follows what others do. */
export default function StaffFloor() {
  const query = useBoard()
  const consultant = iAm('consultant')
  const manager = iAm('manager')
  const { show } = query
  useKeeping(query.data?.me.visits)
  return (
    <StaffPage title="接待" query={query} desk="/staff/floor/index">
      {(board) => {
        const busy = board.me.reception
        return (
          <>
            {!board.arranged && (
              <Empty
                hint={manager ? '排好以后，顾问签到就能轮值' : '请案场经理在“接待”里排好次序；您可以先签到'}
              >
                还没有排接待次序
              </Empty>
            )}
            {!board.arranged && manager && (
              <Button kind="primary" onTap={openOrder}>
                排次序
              </Button>
            )}
            {board.problem !== null && (
              <Card alert>{`${board.problem}。${manager ? '请重新排次序。' : '请找案场经理重新排。'}`}</Card>
            )}
            {!busy && <ToRegister visits={board.me.visits} />}
            {busy && <MyReception board={board} reception={busy} onBoard={show} />}
            {board.arranged && board.problem === null && <TurnCard board={board} />}
            {board.arranged && !busy && <Arrival board={board} onBoard={show} onRefused={query.reload} />}
            <WaitingParties board={board} onBoard={show} onRefused={query.reload} />
            {consultant && <MyStates board={board} onBoard={show} />}
            <PastVisits visits={board.me.visits} />
            {board.arranged && (
              <Section title="今天的次序" aside={board.orderSay}>
                <Floor board={board} manager={manager} onBoard={show} />
              </Section>
            )}
            {manager && board.arranged && <ManagersPart board={board} onBoard={show} />}
          </>
        )
      }}
    </StaffPage>
  )
}
