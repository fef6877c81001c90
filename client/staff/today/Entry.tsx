import { useQuery } from '@client/api'
import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { entry, firstDesk } from '../desks'
import { type Me, recallMe, rememberMe } from '../me'
import { StaffPage } from '../parts/StaffPage'
import { Bind } from './Bind'

export interface EntryProps {
  /** Called when the queue of this very page is where the day begins. */
  readonly onKnown: () => void
}

/** Finds out who it is, once for each phone, and leads them to their desk. */
export function Entry({ onKnown }: EntryProps) {
  const lead = ({ roles }: Me) => {
    const desk = firstDesk(roles)
    if (desk === entry) onKnown()
    else Taro.redirectTo({ url: desk })
  }
  // Who has gone back to the entry by the phone's own button is led on again.
  useDidShow(() => {
    const known = recallMe()
    if (known) lead(known)
  })
  const query = useQuery('staff.me', recallMe() ? null : {})
  const me = query.data
  useEffect(() => {
    if (!me?.bound) return
    rememberMe(me)
    lead(me)
  }, [me])
  return (
    <StaffPage title="工作台" query={query} onAgain={query.reload}>
      {({ bound }) => (bound ? null : <Bind onBound={query.reload} />)}
    </StaffPage>
  )
}
