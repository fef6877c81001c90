/** The small world's office, and the telephones of its people, for the suites of the staff section. */
import type { StaffRole } from '@shared/access/model'
import { now } from '../world/docs'
import { openWorld, type World } from '../world/world'
import { openWeapp, type PageObject, type Weapp } from './harness'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

export interface Office {
  readonly world: World
  /** The answers to these commands are lost from now on: what they ask for is done all the same. */
  lose(lost: (command: unknown) => boolean): void
  /** These commands do not get to the cloud from now on. */
  cutOff(cut: (command: unknown) => boolean): void
  /** The mini program on this person's phone; with roles, the phone remembers them from before. */
  phoneOf(who: string, name?: string, roles?: readonly StaffRole[]): Promise<Weapp>
}

/** Opens the office for a suite: as it was at the start before each test, and closed after the last. */
export function openOffice(): Office {
  const apps: Weapp[] = []
  let world: World
  let isLost: (command: unknown) => boolean
  let isCut: (command: unknown) => boolean

  beforeAll(async () => {
    world = await openWorld()
  })
  beforeEach(async () => {
    isLost = () => false
    isCut = () => false
    world.cloud.setClock(now)
    await world.reset()
  })
  afterEach(() => {
    for (const app of apps.splice(0)) app.close()
  })
  afterAll(() => world.close())

  return {
    get world() {
      return world
    },
    lose: (lost) => {
      isLost = lost
    },
    cutOff: (cut) => {
      isCut = cut
    },
    async phoneOf(who, name = '', roles = []) {
      const app = await openWeapp({
        call: async (fn, data) => {
          if (isCut(data['command'])) throw new Error('timeout')
          const answer = await world.raw(who, fn, data)
          if (isLost(data['command'])) throw new Error('timeout')
          return answer
        },
        upload: async (path) => world.cloud.files.put(path, png),
        ...(roles.length > 0 && { storage: { 'staff-me': { name, roles } } }),
      })
      apps.push(app)
      return app
    },
  }
}

/** The consultant 王敏, who works with the program every day. */
export const consultant = ({ phoneOf }: Office) => phoneOf('consultant', '王敏', ['consultant'])

export const commands = (app: Weapp) => app.happened.calls.map(({ data }) => data['command'])

export const openComplaint = ({ world }: Office) =>
  world.must('buyer', 'buyer.openCase', {
    kind: 'complaint',
    dealId: 'd-3-1802',
    text: '厨房的墙一直渗水',
    photos: [],
  })

/** A follow-up: three taps and a sentence. */
export async function fillIn(page: PageObject, sentence: string): Promise<void> {
  await page.tap('电话')
  await page.tap('很有兴趣')
  await page.input('说了什么', sentence)
  await page.tap('一周后')
}
