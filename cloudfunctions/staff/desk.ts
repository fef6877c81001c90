/** The employee's own desk: who I am, my inbox, my WeChat. */
import { toRole } from '@shared/inbox/model'
import { normalPhone } from '@shared/kernel/phone'
import { ok, refuse } from '@shared/kernel/result'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { inboxView, readUpTo } from '../_lib/inbox'
import { inboxOf } from '../_lib/queries/inbox'
import { employeeByPhone } from '../_lib/queries/people'
import { phoneOf } from '../_lib/sdk'

/** What is one's own is chosen by one's identity, so there is nothing more to ask. */
const own = () => ok(undefined)

export const me = answers('staff.me', {
  load: async ({ actor }) => actor,
  access: own,
  view: (actor) =>
    actor.kind === 'unbound'
      ? { bound: false, name: '', roles: [], projectName: '' }
      : {
          bound: true,
          name: actor.employee.name,
          roles: [...actor.employee.roles],
          projectName: actor.project.name,
        },
})

export const inbox = answers('staff.inbox', {
  load: ({ actor: { employee }, input }) =>
    inboxOf(
      [`employee:${employee._id}`, ...employee.roles.map((role) => toRole(employee.projectId, role))],
      input.after,
    ),
  access: own,
  view: (page, { actor, now }) => inboxView(page, actor.employee.inboxSeenAt, now, actor.employee._id),
})

export const readInbox = changes('staff.readInbox', {
  collection: 'employees',
  prepare: nothingToPrepare,
  id: ({ actor }) => actor.employee._id,
  access: own,
  decide: (employee, { input, now }) => readUpTo(employee, input.upTo, now),
  view: asKept,
})

export const bind = changes('staff.bind', {
  collection: 'employees',
  async prepare({ input }) {
    const written = await phoneOf(input.code)
    if (!written) return refuse('BAD_INPUT', '没有拿到手机号，请再点一次按钮授权。')
    const phone = normalPhone(written)
    const employee = phone ? await employeeByPhone(phone) : null
    return employee
      ? ok(employee._id)
      : refuse('NOT_FOUND', '没有找到用这个号码登记的员工。请联系内业，核对您的工作手机号。')
  },
  id: (_, employeeId) => employeeId,
  access: (_, employee) =>
    employee.active ? ok(undefined) : refuse('DEACTIVATED', '您的员工账号已停用。如有疑问，请联系案场经理。'),
  decide(employee, { actor }) {
    if (employee.openid !== undefined && employee.openid !== actor.openid) {
      return refuse('CONFLICT', '这个员工已经绑定了另一个微信。换手机请先联系内业解除绑定。')
    }
    return ok({
      doc: { ...employee, openid: actor.openid, version: employee.version + 1 },
      happened: {
        type: 'employee.bound',
        subject: employee._id,
        facts: {},
        because: [],
        to: [`employee:${employee._id}`],
      },
      answer: { id: employee._id },
    })
  },
  view: asKept,
})
