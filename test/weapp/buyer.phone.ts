/** A phone in a buyer's hand: the built mini program, its calls answered by the real functions over the small world. */
import { now } from '../world/docs'
import { openWorld, type World } from '../world/world'
import { openWeapp, type PageObject, type Weapp } from './harness'

let opened: World | undefined
let phones: Weapp[] = []

/** Opens the world for the tests of a file; before each of them it is as it was, on Sunday, 22 November 2026, 10:00. */
export function inTheSmallWorld(): void {
  beforeAll(async () => {
    opened = await openWorld()
  })
  beforeEach(async () => {
    world().cloud.setClock(now)
    await world().reset()
  })
  afterEach(() => {
    for (const phone of phones) phone.close()
    phones = []
  })
  afterAll(() => opened?.close())
}

export function world(): World {
  if (!opened) throw new Error('The world is not open: call inTheSmallWorld() first.')
  return opened
}

interface Line {
  /** Whether the answer to this call is lost on its way back. */
  loses?: (command: string) => boolean
  /** Puts more into an answer than the small world holds. */
  fills?: (command: string, data: unknown) => unknown
}

export async function phoneOf(who: string, line: Line = {}): Promise<Weapp> {
  const phone = await openWeapp({
    call: async (fn, data) => {
      const answer = await world().raw(who, fn, data)
      const command = String(data['command'])
      if (line.loses?.(command)) throw new Error('the network is gone')
      return answer.ok && line.fills ? { ...answer, data: line.fills(command, answer.data) } : answer
    },
  })
  phones.push(phone)
  return phone
}

/** What the phone has asked so far. */
export const asked = (phone: Weapp) => phone.happened.calls.map(({ data }) => data['command'])

/** A case of 3幢1802 that the officer has closed. */
export async function closedCase(): Promise<string> {
  const { must } = world()
  const input = { kind: 'repair' as const, dealId: 'd-3-1802', text: '入户门锁打不开', photos: [] }
  const { caseId } = await must('buyer', 'buyer.openCase', input)
  await must('service', 'staff.acknowledgeCase', { caseId })
  await must('service', 'staff.answerCase', { caseId, measure: '更换锁芯', inCharge: '老马' })
  await must('service', 'staff.closeCase', { caseId, result: '试开十次正常' })
  return caseId
}

/** The form of a new case, reached as a person does. */
export async function newCase(phone: Weapp): Promise<PageObject> {
  const list = await phone.open('buyer/service/index')
  await list.tap('提交投诉或报修')
  return phone.current()
}
