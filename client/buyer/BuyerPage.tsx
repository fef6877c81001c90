import type { QueryState } from '@client/api'
import { Page } from '@client/parts'
import type { ReactNode } from 'react'
import { Binding } from './binding/Binding'
import './buyer-page.scss'

export interface BuyerPageProps<T> {
  readonly title: string
  readonly query: QueryState<T>
  readonly foot?: ReactNode
  readonly children: (data: T) => ReactNode
}

/** A page for buyers only: whoever is not bound yet can do that right here, instead of reading a refusal. */
export function BuyerPage<T>({ title, query, foot, children }: BuyerPageProps<T>) {
  if (query.error?.code === 'NOT_BOUND') {
    return (
      <Page title={title}>
        <Binding onBound={query.reload} />
      </Page>
    )
  }
  return (
    <Page title={title} query={query} foot={query.data === null ? undefined : foot}>
      {children}
    </Page>
  )
}
