/** Who does each operation of test/promises/samples.ts with success, and in which state the case must be for it. */
import type { OperationName } from '@shared/contract'
import type { CaseStatus } from '@shared/service/model'
import { now } from '../world/docs'
import { crowdedFloor } from '../world/floor'
import { type PolicyState, projectsIn } from '../world/policies'
import type { World } from '../world/world'
import { caseIn } from './cases'
import { fillDisputes } from './disputes'
import { beginHandOvers } from './leaving'
import { fillMonth } from './months'
import { fillOrders } from './orders'
import { fillPapers } from './papers'
import { insertProposal } from './proposals'
import { fillPool } from './public'
import { beginReview, reviewEverybody } from './reviews'
import { shareFiles } from './shares'
import { insertTwins } from './twins'
import { enterVisit } from './visits'

export interface Performer {
  /** The part of the openid after `wx-`; `new` is nobody yet. */
  readonly who: string
  readonly given?:
    | Exclude<CaseStatus, 'confirmed'>
    | 'visited'
    | 'waiting'
    | 'proposed'
    | 'twins'
    | 'public'
    | 'handOver'
    | 'papers'
    | 'month'
    | 'shared'
    | 'review'
    | 'reviewed'
    | 'disputed'
    | 'ordered'
  readonly policy?: PolicyState
}

export const performers: { readonly [N in OperationName]: Performer } = {
  'buyer.home': { who: 'buyer' },
  'buyer.cases': { who: 'buyer', given: 'open' },
  'buyer.case': { who: 'buyer', given: 'open' },
  'buyer.openCase': { who: 'buyer' },
  'buyer.confirmCase': { who: 'buyer', given: 'closed' },
  'buyer.reopenCase': { who: 'buyer', given: 'closed' },
  'buyer.inbox': { who: 'buyer' },
  'buyer.readInbox': { who: 'buyer' },
  'buyer.me': { who: 'buyer' },
  'buyer.bind': { who: 'new' },
  'staff.today': { who: 'consultant' },
  'staff.customers': { who: 'consultant' },
  'staff.customer': { who: 'consultant' },
  'staff.customerStory': { who: 'consultant' },
  'staff.duplicates': { who: 'consultant', given: 'twins' },
  'staff.mergePreview': { who: 'consultant', given: 'twins' },
  'staff.mergeCustomers': { who: 'consultant', given: 'twins' },
  'staff.unmergeCustomer': { who: 'manager', given: 'twins' },
  'staff.correctCustomer': { who: 'consultant' },
  'staff.checkDetail': { who: 'consultant' },
  'staff.gradeTier': { who: 'consultant' },
  'staff.proposeLevel': { who: 'consultant' },
  'staff.decideLevel': { who: 'manager', given: 'proposed' },
  'staff.logFollowup': { who: 'consultant' },
  'staff.rightsReview': { who: 'manager', given: 'review' },
  'staff.lookAtRights': { who: 'manager', given: 'review' },
  'staff.finishReview': { who: 'manager', given: 'reviewed' },
  'staff.sharedFiles': { who: 'colleague', given: 'shared' },
  'staff.shareForm': { who: 'consultant' },
  'staff.askShare': { who: 'consultant' },
  'staff.decideShare': { who: 'manager', given: 'shared' },
  'staff.endShare': { who: 'consultant', given: 'shared' },
  'staff.readShared': { who: 'colleague', given: 'shared' },
  'staff.revealPhone': { who: 'consultant' },
  'buyer.visit': { who: 'stranger', given: 'visited' },
  'buyer.confirmVisit': { who: 'stranger', given: 'visited' },
  'staff.registerDesk': { who: 'consultant' },
  'staff.care': { who: 'consultant' },
  'staff.searchRegister': { who: 'consultant' },
  'staff.book': { who: 'consultant', given: 'visited' },
  'staff.handbook': { who: 'consultant' },
  'staff.visitCode': { who: 'consultant', given: 'visited' },
  'staff.lookupPhone': { who: 'consultant' },
  'staff.register': { who: 'consultant' },
  'staff.registerAgain': { who: 'consultant' },
  'staff.floor': { who: 'consultant' },
  'staff.setState': { who: 'colleague' },
  'staff.takeTurn': { who: 'consultant' },
  'staff.changeTurn': { who: 'manager' },
  'staff.dropWaiting': { who: 'colleague', given: 'waiting' },
  'staff.endReception': { who: 'consultant' },
  'staff.undoReception': { who: 'consultant' },
  'staff.setOrder': { who: 'manager' },
  'staff.setCrowded': { who: 'manager' },
  'staff.keepVisit': { who: 'consultant', given: 'visited' },
  'staff.pool': { who: 'consultant', given: 'public' },
  'staff.claim': { who: 'consultant', given: 'public' },
  'staff.assign': { who: 'manager', given: 'public' },
  'staff.putInPool': { who: 'manager', given: 'public' },
  'staff.handOver': { who: 'manager' },
  'staff.beginHandOver': { who: 'manager' },
  'staff.handOverCustomer': { who: 'manager', given: 'handOver' },
  'staff.handOverCase': { who: 'manager', given: 'handOver' },
  'staff.handOverDeal': { who: 'manager', given: 'handOver' },
  'staff.leaveFloor': { who: 'manager', given: 'handOver' },
  'staff.finishHandOver': { who: 'manager', given: 'handOver' },
  'staff.disputes': { who: 'manager', given: 'disputed' },
  'staff.dispute': { who: 'manager', given: 'disputed' },
  'staff.raiseDispute': { who: 'consultant', given: 'disputed' },
  'staff.withdrawDispute': { who: 'consultant', given: 'disputed' },
  'staff.proposeRuling': { who: 'manager', given: 'disputed' },
  'staff.ruleDispute': { who: 'director', given: 'disputed' },
  'staff.replyToRuling': { who: 'consultant', given: 'disputed' },
  'staff.recordWish': { who: 'manager', given: 'disputed' },
  'staff.postponing': { who: 'consultant', given: 'papers' },
  'staff.postpone': { who: 'consultant', given: 'papers' },
  'staff.undoPostpone': { who: 'consultant', given: 'papers' },
  'staff.mySheet': { who: 'consultant', given: 'papers' },
  'staff.noteSheet': { who: 'consultant' },
  'staff.handInSheet': { who: 'consultant' },
  'staff.sheets': { who: 'manager', given: 'papers' },
  'staff.sheet': { who: 'manager', given: 'papers' },
  'staff.reviewSheet': { who: 'manager', given: 'papers' },
  'staff.evening': { who: 'manager', given: 'visited' },
  'staff.noteEvening': { who: 'manager' },
  'staff.month': { who: 'manager', given: 'month' },
  'staff.archiveMonth': { who: 'manager', given: 'month' },
  'staff.inspect': { who: 'manager', given: 'month' },
  'staff.bundles': { who: 'planner', given: 'month' },
  'staff.bundle': { who: 'consultant', given: 'month' },
  'staff.sortFile': { who: 'consultant', given: 'month' },
  'staff.handInFiles': { who: 'consultant', given: 'month' },
  'staff.takeFiles': { who: 'planner', given: 'month' },
  'staff.cases': { who: 'service', given: 'open' },
  'staff.case': { who: 'service', given: 'open' },
  'staff.acknowledgeCase': { who: 'service', given: 'open' },
  'staff.answerCase': { who: 'service', given: 'acknowledged' },
  'staff.closeCase': { who: 'service', given: 'answered' },
  'staff.deals': { who: 'clerk' },
  'staff.deal': { who: 'clerk' },
  'staff.completeStep': { who: 'clerk' },
  'staff.moveStep': { who: 'clerk' },
  'staff.orders': { who: 'consultant', given: 'ordered' },
  'staff.order': { who: 'consultant', given: 'ordered' },
  'staff.makeOrder': { who: 'consultant', given: 'ordered' },
  'staff.changeOrder': { who: 'consultant', given: 'ordered' },
  'staff.signOrder': { who: 'manager', given: 'ordered' },
  'staff.takeDeposit': { who: 'finance', given: 'ordered' },
  'staff.seeOff': { who: 'consultant', given: 'ordered' },
  'staff.cancelOrder': { who: 'consultant', given: 'ordered' },
  'staff.sites': { who: 'engineer' },
  'staff.report': { who: 'engineer' },
  'staff.policies': { who: 'manager' },
  'staff.policy': { who: 'manager' },
  'staff.policyDraft': { who: 'manager', policy: 'drafted' },
  'staff.policyEffect': { who: 'director', policy: 'drafted' },
  'staff.draftPolicy': { who: 'manager' },
  'staff.changePolicy': { who: 'manager' },
  'staff.restorePolicy': { who: 'manager', policy: 'drafted' },
  'staff.discardPolicy': { who: 'manager', policy: 'drafted' },
  'staff.adoptPolicy': { who: 'director', policy: 'drafted' },
  'staff.withdrawPolicy': { who: 'director', policy: 'toCome' },
  'staff.inbox': { who: 'manager' },
  'staff.readInbox': { who: 'service' },
  'staff.me': { who: 'service' },
  'staff.bind': { who: 'consultant' },
}

/** The world as it was at the start, with the case that the operation needs. */
export async function prepare(world: World, { given, policy }: Performer): Promise<void> {
  await world.reset(policy && { projects: projectsIn(policy) })
  if (given === 'waiting') await world.reset({ floors: [crowdedFloor(now)] })
  else if (given === 'visited') await enterVisit(world)
  else if (given === 'proposed') await insertProposal(world)
  else if (given === 'twins') await insertTwins(world)
  else if (given === 'public') await fillPool(world)
  else if (given === 'ordered') await fillOrders(world)
  else if (given === 'disputed') await fillDisputes(world)
  else if (given === 'review') await beginReview(world)
  else if (given === 'reviewed') await reviewEverybody(world)
  else if (given === 'shared') await shareFiles(world)
  else if (given === 'papers') await fillPapers(world)
  else if (given === 'month') await fillMonth(world)
  else if (given === 'handOver') await beginHandOvers(world)
  else if (given) await world.cloud.db.insertMany('cases', [{ ...caseIn(given) }])
}
