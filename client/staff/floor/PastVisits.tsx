import { Button, ButtonRow, Card, ListRow, Section, say } from '@client/parts'
import { stepCount } from '@shared/guide/reception'
import { sayTime } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { openGuide, openRegister } from '../go'
import { whoCame } from './MyVisit'
import { changeNotes, useNotes } from './notes'
import type { Board } from './words'
import './my-reception.scss'

type Visit = Board['me']['visits'][number]

/** As many as one looks back to (ours). */
const shown = 6

const when = ({ at, endedAt, people }: Visit) =>
  `${sayTime(at)} 到 ${endedAt === null ? '' : sayTime(endedAt)} · ${people} 位`

/** My receptions of today that are over: first those of which nobody is registered, so that none is forgotten. */
export function PastVisits({ visits }: { readonly visits: readonly Visit[] }) {
  const notes = useNotes()
  const over = visits.filter(({ endedAt }) => endedAt !== null)
  const isOpen = ({ id, customers, unregistered }: Visit) =>
    customers.length === 0 && !unregistered && !notes[id]?.dismissed
  const open = over.filter(isOpen)
  const rest = over.filter((visit) => !isOpen(visit))
  if (over.length === 0) return null
  const leaveOut = (id: string) => {
    changeNotes(id, { dismissed: true })
    say('好，这次不登记', () => changeNotes(id, { dismissed: false }))
  }
  return (
    <Section title="您今天的接待" aside={open.length > 0 ? `${open.length} 次没登记` : ''}>
      {open.slice(0, shown).map((visit) => (
        <Card key={visit.id} alert>
          <View className="my-reception-head">{when(visit)}，还没有登记</View>
          <View className="my-reception-reason">没有登记，就不算接待过；客户归谁也没有依据。</View>
          <ButtonRow>
            <Button onTap={() => leaveOut(visit.id)}>不用登记</Button>
            <Button kind="primary" onTap={() => openRegister(visit.id)}>
              登记
            </Button>
          </ButtonRow>
        </Card>
      ))}
      {rest.slice(0, shown).map((visit) => (
        <ListRow
          key={visit.id}
          title={visit.unregistered ? '不登记的接待' : whoCame(visit) || '没有登记'}
          note={when(visit)}
          aside={`清单 ${notes[visit.id]?.steps.length ?? 0}/${stepCount}`}
          onTap={() => openGuide(visit.id)}
        />
      ))}
    </Section>
  )
}
