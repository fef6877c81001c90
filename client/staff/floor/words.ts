import type { InputOf, OutputOf } from '@shared/contract'
import type { Doing } from '@shared/floor/words'

export type Board = NonNullable<OutputOf<'staff.floor'>['board']>
export type BoardRow = Board['rows'][number]
export type Reception = NonNullable<Board['me']['reception']>
export type Told = OutputOf<'staff.takeTurn'>['told']
export type Visitor = InputOf<'staff.takeTurn'>['visitor']

export const nameIn = ({ rows, others }: Board, id: string): string =>
  [...rows, ...others].find((row) => row.id === id)?.name ?? '同事'

export const namesIn = (board: Board, ids: readonly string[]): string =>
  ids.map((id) => nameIn(board, id)).join('、')

export const isBusy = (doing: Doing): boolean =>
  doing === 'engaged' || doing === 'ownCustomer' || doing === 'standingIn' || doing === 'helping'

/** How somebody comes: what it tells the rules, and whether a consultant belongs to it. */
export const comings = [
  { value: 'first', label: '第一次来', whose: null },
  { value: 'named', label: '指名找人', whose: '找谁' },
  { value: 'known', label: '老客户', whose: '是谁的客户' },
  { value: 'introduced', label: '老客户带来', whose: '老客户是谁的' },
  { value: 'deposit', label: '来交定金', whose: '是谁的客户' },
  { value: 'peer', label: '同行', whose: null },
  { value: 'research', label: '调研、参观', whose: null },
] as const
export type Coming = (typeof comings)[number]['value']

/** What came of the call to the consultant who is not free (ROTA-1.10); `notYet` tells the rules nothing. */
export const ownerWords = [
  { value: 'notYet', label: '还没联系' },
  { value: 'consents', label: '同意代接' },
  { value: 'unreachable', label: '联系不上' },
  { value: 'refuses', label: '不同意' },
] as const
export type OwnerWord = (typeof ownerWords)[number]['value']

export function visitorOf(
  coming: Coming,
  people: number,
  whose: string | null,
  ownerSays: OwnerWord = 'notYet',
): Visitor {
  const visitor = cameAs(coming, people, whose ?? '')
  return ownerSays === 'notYet' ? visitor : { ...visitor, ownerSays }
}

function cameAs(coming: Coming, people: number, whom: string): Visitor {
  switch (coming) {
    case 'first':
      return { people }
    case 'named':
      return { people, names: [whom] }
    case 'known':
      return { people, owner: whom }
    case 'introduced':
      return { people, introducersConsultant: whom }
    case 'deposit':
      return { people, owner: whom, purpose: 'deposit' }
    case 'peer':
      return { people, purpose: 'peer' }
    case 'research':
      return { people, purpose: 'research' }
  }
}
