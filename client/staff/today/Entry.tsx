import { useQuery } from '@client/api'
import { Skeleton } from '@client/parts/Skeleton'
import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { entry, firstDesk } from '../desks'
import { type Me, recallMe, rememberMe } from '../me'
import { StaffPage } from '../parts/StaffPage'
import { Bind } from './Bind'

export interface EntryProps {
  /** Called for whom the queue of this very page is where the day begins. */
  readonly onConsultant: () => void
}

/** Finds out who it is, once for each phone, and leads them to their desk. */
export function Entry({ onConsultant }: EntryProps) {
  const lead = useCallback(
    ({ roles }: Me) => {
      const desk = firstDesk(roles)
      if (desk === entry) onConsultant()
      else Taro.redirectTo({ url: desk })
    },
    [onConsultant],
  )
  const known = recallMe()
  useDidShow(() => {
    if (known) lead(known)
  })
  const query = useQuery('staff.me', known ? null : {})
  const me = query.loading || query.error ? null : query.data
  useEffect(() => {
    if (!me?.bound) return
    rememberMe(me)
    lead(me)
  }, [me, lead])
  return (
    <StaffPage title="工作台" query={query} onAgain={query.reload}>
      {({ bound }) => (bound ? <Skeleton /> : <Bind onBound={query.reload} />)}
    </StaffPage>
  )
}
