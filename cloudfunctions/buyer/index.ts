/** The buyers' door. */
import { buyerActor } from '../_lib/actor'
import { openDoor } from '../_lib/door'
import { bind, home, me } from './home'
import { inbox, readInbox } from './inbox'
import { cases, confirmCase, oneCase, openCase, reopenCase } from './service'
import { confirmVisit, visit } from './visit'

export const main = openDoor<'buyer'>({
  loadActor: buyerActor,
  bindAt: '我',
  clock: Date.now,
  chance: Math.random,
  handlers: {
    'buyer.home': home,
    'buyer.cases': cases,
    'buyer.case': oneCase,
    'buyer.openCase': openCase,
    'buyer.confirmCase': confirmCase,
    'buyer.reopenCase': reopenCase,
    'buyer.inbox': inbox,
    'buyer.readInbox': readInbox,
    'buyer.visit': visit,
    'buyer.confirmVisit': confirmVisit,
    'buyer.me': me,
    'buyer.bind': bind,
  },
})
