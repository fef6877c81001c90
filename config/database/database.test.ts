import { collections } from '../../cloudfunctions/_lib/collections'
import { applyPlan, type Manager } from './apply'
import { planOf, sayPlan } from './plan'

test('the plan of what is declared', () => {
  // Written by hand from cloudfunctions/_lib/queries/: what each query asks for, and in which order.
  expect(sayPlan(planOf(collections))).toBe(`projects  ADMINONLY
employees  ADMINONLY
    openid: openid 1
    phone: phone 1
    project: projectId 1
accounts  ADMINONLY
buildings  ADMINONLY
    project: projectId 1, name 1
units  ADMINONLY
    building: buildingId 1, floor -1, room 1
    label: label 1
customers  ADMINONLY
    owner_due: ownerId 1, projectId 1, dueKey 1
    owner_level_due: projectId 1, ownerId 1, level 1, dueKey 1
    owner_terms: projectId 1, ownerId 1, terms 1, registeredKey -1
    project_due: projectId 1, dueKey 1
    project_level_due: projectId 1, level 1, dueKey 1
    project_terms: projectId 1, terms 1, registeredKey -1
    phones: phones 1, projectId 1
    project: projectId 1, _id 1
    ownership_until: ownership.until 1
    merged: merged.into 1
    project_pool: projectId 1, poolKey 1
    project_dispute: projectId 1, dispute.key 1
    party_dispute: projectId 1, dispute.who 1, dispute.key 1
    walk_ins_of: walkIns.of 1
    walk_ins_look: walkIns.lookAt 1
    slots: unique slots 1
    project_readers: projectId 1, sharing.readers 1, registeredKey -1
    sharing_until: sharing.until 1
deals  ADMINONLY
    buyers: buyerIds 1
    project_next: projectId 1, nextKey 1
    unit: projectId 1, unitLabel 1
    unit_id: unitId 1
    slot: unique slot 1
    project_order: projectId 1, orderKey 1
    consultant_order: projectId 1, consultantId 1, orderKey 1
    follow: followKey 1
    sold: soldOn 1, projectId 1
    handlers: handlerIds 1
    project_done: projectId 1, steps.done 1
cases  ADMINONLY
    customer_opened: customerId 1, openedKey -1
    project_pending: projectId 1, pending 1, queueKey 1
    clock: nextClockAt 1
    officer: officer.id 1
floors  ADMINONLY
reviews  ADMINONLY
    project: projectId 1
    clock: nextClockAt 1
handovers  ADMINONLY
    project: projectId 1
seals  ADMINONLY
sheets  ADMINONLY
    week: week 1
evenings  ADMINONLY
months  ADMINONLY
    clock: nextClockAt 1
bundles  ADMINONLY
    month: of 1
events  ADMINONLY
    inbox: to 1, key -1
    subject: subject 1, key -1
    type: projectId 1, type 1, key 1
storage  {"read":false,"write":"resource.openid == auth.openid"}
`)
})

test('more indexes than the cloud takes is refused', () => {
  const indexes = Array.from({ length: 21 }, (_, at) => ({
    name: `i${at}`,
    keys: { [`f${at}`]: 1 as const },
  }))
  expect(() => planOf({ many: { indexes } })).toThrow('many has more than 20 indexes')
})

/** An environment in memory that answers as the package does, and keeps what it was asked to change. */
function environment() {
  const tables = new Map<
    string,
    { Name: string; Unique: boolean; Keys: { Name: string; Direction: string }[] }[]
  >()
  const changes: string[] = []
  const manager: Manager = {
    database: {
      createCollectionIfNotExists: async (name) => {
        const IsCreated = !tables.has(name)
        if (IsCreated) {
          tables.set(name, [{ Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }] }])
          changes.push(`create ${name}`)
        }
        return { IsCreated }
      },
      describeCollection: async (name) => ({ Indexes: tables.get(name) ?? [] }),
      updateCollection: async (name, { CreateIndexes }) => {
        for (const { IndexName, MgoKeySchema } of CreateIndexes) {
          changes.push(`index ${name}.${IndexName}`)
          tables.get(name)?.push({
            Name: IndexName,
            Unique: MgoKeySchema.MgoIsUnique,
            Keys: MgoKeySchema.MgoIndexKeys.map((key) => ({ ...key })),
          })
        }
      },
    },
    storage: { setStorageAcl: async (kind, rule) => changes.push(`storage ${kind} ${rule.write}`) },
    commonService: () => ({
      call: async ({ Action, Param }) => changes.push(`${Action} ${JSON.stringify(Param)}`),
    }),
  }
  return { tables, changes, manager }
}

const specs = {
  things: {
    indexes: [
      { name: 'key', keys: { key: 1 }, unique: true },
      { name: 'at', keys: { to: 1, at: -1 } },
    ],
  },
} as const
const quiet = () => undefined
const closed = 'ModifyDatabaseACL {"EnvId":"env-1","CollectionName":"things","AclTag":"ADMINONLY"}'
const stored = 'storage CUSTOM resource.openid == auth.openid'

test('what is missing is made, and closed first', async () => {
  const { changes, tables, manager } = environment()
  await applyPlan(planOf(specs), manager, 'env-1', quiet)
  expect(changes).toEqual(['create things', closed, 'index things.key', 'index things.at', stored])
  expect(tables.get('things')?.[1]).toEqual({
    Name: 'key',
    Unique: true,
    Keys: [{ Name: 'key', Direction: '1' }],
  })
})

test('the second time nothing is made, and everything is closed again', async () => {
  const { changes, manager } = environment()
  await applyPlan(planOf(specs), manager, 'env-1', quiet)
  changes.length = 0
  await applyPlan(planOf(specs), manager, 'env-1', quiet)
  expect(changes).toEqual([closed, stored])
})

test('an index of another shape under this name is not replaced', async () => {
  const { tables, manager } = environment()
  tables.set('things', [{ Name: 'at', Unique: false, Keys: [{ Name: 'to', Direction: '1' }] }])
  await expect(applyPlan(planOf(specs), manager, 'env-1', quiet)).rejects.toThrow(
    'the index at is (to 1), and (to 1, at -1) is wanted',
  )
})
