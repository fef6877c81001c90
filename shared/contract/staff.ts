/** What staff may ask and do. The part before the dot is the cloud function that answers. */
import * as z from 'zod'
import { staffRoles } from '../access/model'
import { contactMethods, feedbacks, levels } from '../customer/model'
import { paymentMethods, stepKinds } from '../deal/model'
import { accessContract } from './access'
import { bookContract } from './book'
import { careContract, festivalNear } from './care'
import { customersContract } from './customers'
import { command, query } from './define'
import { disputeContract } from './dispute'
import { eveningContract } from './evening'
import { cursor, day, id, maybeWords, phoneCode, photos, words } from './fields'
import { floorContract } from './floor'
import { followupContract, frequency } from './followup'
import { handbookContract } from './handbook'
import { monthContract } from './month'
import { ordersContract } from './orders'
import { policyContract } from './policy'
import { poolContract } from './pool'
import { registerContract } from './register'
import { reviewContract } from './review'
import { sharingContract } from './sharing'
import { sheetContract, sheetsDue } from './sheet'
import { caseRow, caseView, due, message, photo, slip } from './views'
import { walkinContract } from './walkin'

const changed = z.strictObject({ id: z.string(), version: z.number() })
const floor = z.int().min(0).max(200)

const dealRow = z.strictObject({
  id: z.string(),
  unitLabel: z.string(),
  step: z.enum(stepKinds).nullable(),
  promised: z.string().nullable(),
})

const milestone = z.strictObject({
  id: z.string(),
  name: z.string(),
  promised: z.string(),
  done: z.string().nullable(),
  slips: z.array(slip),
})

export const staffContract = {
  ...sharingContract,
  ...reviewContract,
  ...accessContract,
  ...customersContract,
  ...floorContract,
  ...registerContract,
  ...bookContract,
  ...careContract,
  ...policyContract,
  ...handbookContract,
  ...poolContract,
  ...walkinContract,
  ...followupContract,
  ...sheetContract,
  ...eveningContract,
  ...monthContract,
  ...disputeContract,
  ...ordersContract,
  /** 今日: the consultant's own customers that are overdue, due today or soon, most urgent first. */
  'staff.today': query({
    roles: ['consultant'],
    input: z.strictObject({ after: cursor.optional() }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          version: z.number(),
          level: z.enum(levels),
          due: due.omit({ cite: true }),
          lastContactAt: z.number().nullable(),
          planGoal: z.string().nullable(),
          /** How often the planned contact was put off. */
          postponed: z.number(),
          frequency,
        }),
      ),
      festival: festivalNear,
      sheets: sheetsDue,
      next: cursor.nullable(),
    }),
  }),
  /** 跟进: what was said, what came of it, what comes next. */
  'staff.logFollowup': command({
    roles: ['consultant'],
    input: z.strictObject({
      customerId: id,
      method: z.enum(contactMethods),
      content: words(500),
      feedback: z.enum(feedbacks),
      plan: z.strictObject({ day, goal: words(100) }),
    }),
    output: z.strictObject({ id: z.string(), version: z.number(), due: due.nullable() }),
  }),
  /** The service officer's queue: cases that the staff still owe a step, the next clock first. */
  'staff.cases': query({
    roles: ['service', 'manager'],
    input: z.strictObject({ after: cursor.optional() }),
    output: z.strictObject({ cases: z.array(caseRow), next: cursor.nullable() }),
  }),
  'staff.case': query({
    roles: ['service', 'manager'],
    input: z.strictObject({ caseId: id }),
    output: caseView,
  }),
  'staff.acknowledgeCase': command({
    roles: ['service'],
    input: z.strictObject({ caseId: id }),
    output: changed,
  }),
  'staff.answerCase': command({
    roles: ['service'],
    input: z.strictObject({ caseId: id, measure: words(300), inCharge: words(20) }),
    output: changed,
  }),
  'staff.closeCase': command({
    roles: ['service'],
    input: z.strictObject({ caseId: id, result: words(300) }),
    output: changed,
  }),
  /** The clerk's list: deals by the promised day of their next step, the latest overdue first; or one found by its unit. */
  'staff.deals': query({
    roles: ['clerk', 'manager'],
    input: z.strictObject({ unit: maybeWords(20).optional(), after: cursor.optional() }),
    output: z.strictObject({ deals: z.array(dealRow), next: cursor.nullable() }),
  }),
  'staff.deal': query({
    roles: ['clerk', 'manager'],
    input: z.strictObject({ dealId: id }),
    output: z.strictObject({
      id: z.string(),
      version: z.number(),
      unitLabel: z.string(),
      price: z.number(),
      method: z.enum(paymentMethods),
      steps: z.array(
        z.strictObject({
          kind: z.enum(stepKinds),
          promised: z.string(),
          done: z.string().nullable(),
          slips: z.array(slip),
        }),
      ),
    }),
  }),
  'staff.completeStep': command({
    roles: ['clerk'],
    input: z.strictObject({ dealId: id, step: z.enum(stepKinds), day }),
    output: changed,
  }),
  'staff.moveStep': command({
    roles: ['clerk'],
    input: z.strictObject({ dealId: id, step: z.enum(stepKinds), to: day, why: words(100) }),
    output: changed,
  }),
  /** The engineer's buildings: all of the project, or one. */
  'staff.sites': query({
    roles: ['engineer', 'manager'],
    input: z.strictObject({ buildingId: id.optional() }),
    output: z.strictObject({
      buildings: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          floors: z.number(),
          structureFloor: z.number(),
          facadeFloor: z.number(),
          percent: z.number(),
          reportedAt: z.number().nullable(),
          milestones: z.array(milestone),
          photos: z.array(photo),
        }),
      ),
    }),
  }),
  'staff.report': command({
    roles: ['engineer'],
    input: z.strictObject({
      buildingId: id,
      text: words(500),
      photos,
      structureFloor: floor,
      facadeFloor: floor,
      percent: z.int().min(0).max(100),
      reached: id.optional(),
      moved: z.strictObject({ milestone: id, to: day, why: words(100) }).optional(),
    }),
    output: changed,
  }),
  'staff.inbox': query({
    roles: staffRoles,
    input: z.strictObject({ after: cursor.optional() }),
    output: z.strictObject({ messages: z.array(message), next: cursor.nullable() }),
  }),
  'staff.readInbox': command({
    roles: staffRoles,
    input: z.strictObject({ upTo: z.number().int().min(0) }),
    output: z.strictObject({ upTo: z.number() }),
  }),
  /** Who I am on the staff: name, roles, project. Anybody may ask; who is not on the staff is told how to become known. */
  'staff.me': query({
    roles: [...staffRoles, 'unbound'],
    input: z.strictObject({}),
    output: z.strictObject({
      bound: z.boolean(),
      name: z.string(),
      roles: z.array(z.enum(staffRoles)),
      projectName: z.string(),
    }),
  }),
  /** Ties this WeChat to the employee who has its phone number. */
  'staff.bind': command({
    roles: ['unbound'],
    input: z.strictObject({ code: phoneCode }),
    output: z.strictObject({ id: z.string() }),
  }),
}
