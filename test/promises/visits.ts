/** A visit that was entered, for what is done with it afterwards: made by the command itself, under one id. */
import type { InputOf } from '@shared/contract'
import { tokenOf } from '@shared/register/token'
import type { World } from '../world/world'

const entryId = '7b7b7b7b-0000-4000-8000-000000000001'
export const visitedFile = `c-${entryId}`
export const visitToken = tokenOf(entryId)

/** What a consultant enters of a visitor at the door. */
export const visitEntry = {
  channel: 'visit',
  source: 'walkIn',
  name: '林芳',
  gender: 'female',
  partySize: 2,
  family: '和先生一起',
  purpose: 'buy',
  answers: { firstTime: true },
  asksFor: [],
  recognisedBy: null,
  directionsOnly: false,
  happenedAt: null,
} satisfies Partial<InputOf<'staff.register'>>

export const newVisitor = {
  ...visitEntry,
  phones: ['13800138000'],
  another: false,
  by: null,
  introducerPhone: null,
} satisfies InputOf<'staff.register'>

export async function enterVisit(world: World): Promise<void> {
  const answer = await world.call(
    'consultant',
    'staff.register',
    { ...newVisitor, phones: ['13800138009'] },
    entryId,
  )
  if (!answer.ok) throw new Error(answer.error.message)
}
