import { Button, ButtonRow, Card, ListRow, Section, say } from '@client/parts'
import { stepCount } from '@shared/guide/reception'
import { sayTime } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { openGuide, openRegister } from '../go'
import { whoCame } from './MyVisit'
import { changeNotes, type Notes, useNotes } from './notes'
import type { Board } from './words'
import './my-reception.scss'

type Visit = Board['me']['visits'][number]
type AllNotes = Readonly<Record<string, Notes>>

/** As many as one looks back to (ours). */
const shown = 6

const when = ({ at, endedAt, people }: Visit) =>
  `${sayTime(at)} 到 ${endedAt === null ? '' : sayTime(endedAt)} · ${people} 位`

/** Nobody is registered of it, and nobody has said that it is meant so. */
const isOpen = ({ id, endedAt, customers, unregistered }: Visit, notes: AllNotes) =>
  endedAt !== null && customers.length === 0 && !unregistered && !notes[id]?.dismissed

/** The last of my receptions that nobody is registered of: it stands on top until that is done, or left out on purpose (CASE-37). */
export function ToRegister({ visits }: { readonly visits: readonly Visit[] }) {
  const notes = useNotes()
  const visit = visits.find((each) => isOpen(each, notes))
  if (!visit) return null
  const leaveOut = () => {
    changeNotes(visit.id, { dismissed: true })
    say('好，这次不登记', () => changeNotes(visit.id, { dismissed: false }))
  }
  return (
    <Card alert>
      <View className="my-reception-head">还没有登记</View>
      <View className="my-reception-reason">{when(visit)}。没有登记，客户归谁就没有依据。</View>
      <ButtonRow>
        <Button onTap={leaveOut}>不用登记</Button>
        <Button kind="primary" onTap={() => openRegister(visit.id)}>
          登记
        </Button>
      </ButtonRow>
    </Card>
  )
}

/** My receptions of today that are over, each with its guide. */
export function PastVisits({ visits }: { readonly visits: readonly Visit[] }) {
  const notes = useNotes()
  const over = visits.filter(({ endedAt }) => endedAt !== null)
  const open = over.filter((visit) => isOpen(visit, notes)).length
  if (over.length === 0) return null
  return (
    <Section title="您今天的接待" aside={open > 0 ? `${open} 次没登记` : `${over.length} 次`}>
      {over.slice(0, shown).map((visit) => {
        const toDo = isOpen(visit, notes)
        return (
          <ListRow
            key={visit.id}
            title={visit.unregistered ? '不登记的接待' : whoCame(visit) || '没有登记'}
            note={when(visit)}
            aside={toDo ? '登记' : `清单 ${notes[visit.id]?.steps.length ?? 0}/${stepCount}`}
            onTap={() => (toDo ? openRegister : openGuide)(visit.id)}
          />
        )
      })}
    </Section>
  )
}
