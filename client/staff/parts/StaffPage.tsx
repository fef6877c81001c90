import type { QueryState } from '@client/api'
import { Page, TabBar } from '@client/parts'
import type { ReactNode } from 'react'
import { type DeskUrl, tabsOf } from '../desks'
import { recallMe } from '../me'
import { isRefused, Refused } from './Refused'

export interface StaffPageProps<T> {
  readonly title: string
  readonly query: QueryState<T>
  /** The desk that this page is: shows the tabs of all desks of one's roles. */
  readonly desk?: DeskUrl
  /** The one button that the page is for, where it is no desk. */
  readonly foot?: ReactNode
  /** Instead of going to the entry, after a refusal. */
  readonly onAgain?: () => void
  readonly children: (data: T) => ReactNode
}

/** A page of the staff section. Whoever may not see it any more is told so, and sees nothing of what was there before. */
export function StaffPage<T>({ title, query, desk, foot, onAgain, children }: StaffPageProps<T>) {
  if (isRefused(query.error)) {
    return (
      <Page title={title}>
        <Refused error={query.error} {...(onAgain && { onAgain })} />
      </Page>
    )
  }
  return (
    <Page title={title} query={query} foot={desk ? <DeskTabs desk={desk} /> : foot}>
      {children}
    </Page>
  )
}

/** The tabs at the foot. Who has a single desk needs none to choose from. */
function DeskTabs({ desk }: { readonly desk: DeskUrl }) {
  const { tabs, more } = tabsOf(recallMe()?.roles ?? [], desk)
  return <TabBar tabs={tabs} more={more} current={desk} />
}
