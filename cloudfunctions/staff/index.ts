/** The staff's door. */
import { staffActor } from '../_lib/actor'
import { openDoor } from '../_lib/door'
import { book } from './book'
import { care } from './care'
import { customer, customerStory, customers, logFollowup, today } from './customers'
import { completeStep, deal, deals, moveStep } from './deals'
import { bind, inbox, me, readInbox } from './desk'
import { checkDetail, correctCustomer, gradeTier } from './details'
import {
  dispute,
  disputes,
  proposeRuling,
  raiseDispute,
  replyToRuling,
  ruleDispute,
  withdrawDispute,
} from './disputes'
import { evening, noteEvening } from './evening'
import {
  changeTurn,
  dropWaiting,
  endReception,
  floor,
  setCrowded,
  setOrder,
  setState,
  takeTurn,
  undoReception,
} from './floor'
import { handbook } from './handbook'
import {
  beginHandOver,
  finishHandOver,
  handOver,
  handOverCase,
  handOverCustomer,
  handOverDeal,
  leaveFloor,
} from './handOver'
import { decideLevel, proposeLevel } from './levels'
import { duplicates, mergeCustomers, mergePreview, unmergeCustomer } from './merge'
import { archiveMonth, bundle, bundles, handInFiles, inspect, month, sortFile, takeFiles } from './months'
import { cancelOrder, changeOrder, makeOrder, order, orders, seeOff, signOrder, takeDeposit } from './orders'
import {
  adoptPolicy,
  changePolicy,
  discardPolicy,
  draftPolicy,
  policies,
  policy,
  policyDraft,
  policyEffect,
  restorePolicy,
  withdrawPolicy,
} from './policy'
import { assign, claim, pool, putInPool } from './pool'
import { postpone, postponing, undoPostpone } from './postpone'
import { lookupPhone, register, registerAgain, registerDesk } from './register'
import { revealPhone } from './reveal'
import { finishReview, lookAtRights, rightsReview } from './rights'
import { searchRegister } from './search'
import { acknowledgeCase, answerCase, cases, closeCase, oneCase } from './service'
import { askShare, decideShare, endShare, readShared, sharedFiles, shareForm } from './sharing'
import { handInSheet, mySheet, noteSheet, reviewSheet, sheet, sheets } from './sheets'
import { report, sites } from './sites'
import { visitCode } from './visitCode'
import { keepVisit } from './walkin'
import { recordWish } from './wishes'

export const main = openDoor<'staff'>({
  loadActor: staffActor,
  bindAt: '工作台',
  clock: Date.now,
  chance: Math.random,
  handlers: {
    'staff.today': today,
    'staff.postponing': postponing,
    'staff.postpone': postpone,
    'staff.undoPostpone': undoPostpone,
    'staff.mySheet': mySheet,
    'staff.noteSheet': noteSheet,
    'staff.handInSheet': handInSheet,
    'staff.sheets': sheets,
    'staff.sheet': sheet,
    'staff.reviewSheet': reviewSheet,
    'staff.book': book,
    'staff.care': care,
    'staff.searchRegister': searchRegister,
    'staff.evening': evening,
    'staff.noteEvening': noteEvening,
    'staff.month': month,
    'staff.archiveMonth': archiveMonth,
    'staff.inspect': inspect,
    'staff.bundles': bundles,
    'staff.bundle': bundle,
    'staff.sortFile': sortFile,
    'staff.handInFiles': handInFiles,
    'staff.takeFiles': takeFiles,
    'staff.customers': customers,
    'staff.customer': customer,
    'staff.customerStory': customerStory,
    'staff.duplicates': duplicates,
    'staff.mergePreview': mergePreview,
    'staff.mergeCustomers': mergeCustomers,
    'staff.unmergeCustomer': unmergeCustomer,
    'staff.correctCustomer': correctCustomer,
    'staff.checkDetail': checkDetail,
    'staff.gradeTier': gradeTier,
    'staff.proposeLevel': proposeLevel,
    'staff.decideLevel': decideLevel,
    'staff.logFollowup': logFollowup,
    'staff.revealPhone': revealPhone,
    'staff.sharedFiles': sharedFiles,
    'staff.rightsReview': rightsReview,
    'staff.lookAtRights': lookAtRights,
    'staff.finishReview': finishReview,
    'staff.shareForm': shareForm,
    'staff.askShare': askShare,
    'staff.decideShare': decideShare,
    'staff.endShare': endShare,
    'staff.readShared': readShared,
    'staff.floor': floor,
    'staff.setState': setState,
    'staff.takeTurn': takeTurn,
    'staff.changeTurn': changeTurn,
    'staff.dropWaiting': dropWaiting,
    'staff.endReception': endReception,
    'staff.undoReception': undoReception,
    'staff.setOrder': setOrder,
    'staff.setCrowded': setCrowded,
    'staff.registerDesk': registerDesk,
    'staff.lookupPhone': lookupPhone,
    'staff.register': register,
    'staff.registerAgain': registerAgain,
    'staff.visitCode': visitCode,
    'staff.disputes': disputes,
    'staff.dispute': dispute,
    'staff.raiseDispute': raiseDispute,
    'staff.withdrawDispute': withdrawDispute,
    'staff.proposeRuling': proposeRuling,
    'staff.ruleDispute': ruleDispute,
    'staff.replyToRuling': replyToRuling,
    'staff.recordWish': recordWish,
    'staff.keepVisit': keepVisit,
    'staff.pool': pool,
    'staff.claim': claim,
    'staff.assign': assign,
    'staff.putInPool': putInPool,
    'staff.handOver': handOver,
    'staff.beginHandOver': beginHandOver,
    'staff.handOverCustomer': handOverCustomer,
    'staff.handOverCase': handOverCase,
    'staff.handOverDeal': handOverDeal,
    'staff.leaveFloor': leaveFloor,
    'staff.finishHandOver': finishHandOver,
    'staff.cases': cases,
    'staff.case': oneCase,
    'staff.acknowledgeCase': acknowledgeCase,
    'staff.answerCase': answerCase,
    'staff.closeCase': closeCase,
    'staff.deals': deals,
    'staff.deal': deal,
    'staff.completeStep': completeStep,
    'staff.moveStep': moveStep,
    'staff.orders': orders,
    'staff.order': order,
    'staff.makeOrder': makeOrder,
    'staff.changeOrder': changeOrder,
    'staff.signOrder': signOrder,
    'staff.takeDeposit': takeDeposit,
    'staff.seeOff': seeOff,
    'staff.cancelOrder': cancelOrder,
    'staff.sites': sites,
    'staff.report': report,
    'staff.handbook': handbook,
    'staff.policies': policies,
    'staff.policy': policy,
    'staff.policyDraft': policyDraft,
    'staff.policyEffect': policyEffect,
    'staff.draftPolicy': draftPolicy,
    'staff.changePolicy': changePolicy,
    'staff.restorePolicy': restorePolicy,
    'staff.discardPolicy': discardPolicy,
    'staff.adoptPolicy': adoptPolicy,
    'staff.withdrawPolicy': withdrawPolicy,
    'staff.inbox': inbox,
    'staff.readInbox': readInbox,
    'staff.me': me,
    'staff.bind': bind,
  },
})
