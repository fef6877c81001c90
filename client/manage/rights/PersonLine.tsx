import { useCommand } from '@client/api'
import { Button, ButtonRow, Tag } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Trouble } from '../../staff/parts/Trouble'
import { ChangeRights } from './ChangeRights'
import { type Person, sayLooked, sayPosts, sayUse, sayVerdict } from './words'
import './rights.scss'

export interface PersonLineProps {
  readonly review: string
  readonly person: Person
  readonly mayAct: boolean
  readonly onDone: () => Promise<void>
}

/** One person's posts, what they were used for, and what becomes of them. */
export function PersonLine({ review, person, mayAct, onDone }: PersonLineProps) {
  const look = useCommand('staff.lookAtRights')
  const [open, setOpen] = useState(false)
  const { id, name, roles, active, looked, mine } = person
  const keep = async () => {
    const outcome = await look.run({ review, who: id, did: 'kept' })
    if (outcome?.ok) await onDone()
  }
  const done = async () => {
    setOpen(false)
    await onDone()
  }
  return (
    <View className="rights-line">
      <View className="rights-head">
        <View className="rights-name">{mine ? `${name}（您）` : name}</View>
        {looked ? (
          <Tag tone={looked.did === 'kept' ? 'plain' : 'accent'}>{sayVerdict(person)}</Tag>
        ) : (
          <Tag tone="alert">待复核</Tag>
        )}
      </View>
      <View>{sayPosts(roles)}</View>
      <View className="rights-note">{sayUse(person)}</View>
      {looked && <View className="rights-note">{sayLooked(person)}</View>}
      <Trouble error={look.error} />
      {mayAct && active && !open && (
        <ButtonRow>
          {!mine && <Button onTap={() => setOpen(true)}>减岗或停用</Button>}
          {!looked && (
            <Button busy={look.busy} onTap={keep}>
              保留
            </Button>
          )}
        </ButtonRow>
      )}
      {mayAct && open && (
        <ChangeRights review={review} person={person} onDone={done} onLeave={() => setOpen(false)} />
      )}
    </View>
  )
}
