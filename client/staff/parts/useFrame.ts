import type { QueryState } from '@client/api'
import { useRef } from 'react'
import { isRefused } from './Refused'

/** Field and filters stay while the next answer is on its way, or does not come: the list below them says so. */
export function useFrame<Found>(query: QueryState<Found>): QueryState<Found> {
  const last = useRef<Found | null>(null)
  if (query.data) last.current = query.data
  if (query.data || !last.current) return query
  return { ...query, data: last.current, error: isRefused(query.error) ? query.error : null }
}
