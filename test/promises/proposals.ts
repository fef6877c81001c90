/** A customer of 王敏, for whom she asks the manager for a higher level. */
import { customer, now } from '../world/docs'
import type { World } from '../world/world'

const day = 24 * 3_600_000

export const insertProposal = ({ cloud }: World) =>
  cloud.db.insertMany('customers', [
    {
      ...customer('proposed', {
        name: '秦岚',
        phones: ['13700007777'],
        registeredAt: now - 2 * day,
        proposal: {
          ...{ id: 'proposal-1', at: now - day, by: 'e-consultant', to: 'highIntent', why: '带家人看了两次' },
          standing: { intent: 'high', power: 'medium', decidesInDays: 20 },
        },
      }),
    },
  ])
