/**
 * A door: what a cloud function exports. Each call goes the same way: identity → validate → actor → roles → handler →
 * answer. What comes out is an answer of the contract's shape or a refusal in plain Chinese; never a stack, and never a document.
 */
import { type Answer, contract, type OperationName } from '@shared/contract'
import { commandId as commandIdSchema } from '@shared/contract/fields'
import { sayIssues } from '@shared/contract/sayIssues'
import { ok, type Refusal, type Result, refuse } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { cite } from '@shared/policy/articles'
import { type Actor, idOf, type Known } from './actor'
import type { LookUp } from './beside'
import type { Handler } from './handler'
import { identity, logged } from './sdk'

type DoorName = 'buyer' | 'staff'
type NamesOf<D extends DoorName> = Extract<OperationName, `${D}.${string}`>
/** A handler for each operation of the door, no more and no fewer. */
export type Handlers<D extends DoorName> = { readonly [N in NamesOf<D>]: Handler<N> }

interface Door<D extends DoorName> {
  readonly handlers: Handlers<D>
  loadActor(openid: string, lookUp: LookUp): Promise<Known>
  /** Where those who are not known yet become known, as the page is called. */
  readonly bindAt: string
  readonly clock: () => Instant
  readonly chance: () => number
}

const mostCharacters = 60_000

export function openDoor<D extends DoorName>(door: Door<D>) {
  return async function main(event: unknown): Promise<Answer<unknown>> {
    const now = door.clock()
    const call = readCall(event)
    const requestId = call?.requestId ?? 'none'
    const { result, by } = await answer(door, call, now).catch((error: unknown) => {
      log({ requestId, name: call?.name, error: logged(error) })
      return { result: broken, by: undefined }
    })
    log({
      requestId,
      name: call?.name,
      by,
      outcome: result.ok ? 'ok' : result.refusal.code,
      ms: door.clock() - now,
    })
    return result.ok
      ? { ok: true, data: result.value, now, requestId }
      : { ok: false, error: sayRefusal(result.refusal, requestId) }
  }
}

interface ReadCall {
  readonly name: string
  readonly input: unknown
  readonly commandId: unknown
  readonly requestId: string
}

/** Reads the envelope; null when it is none. */
function readCall(event: unknown): ReadCall | null {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return null
  const { command, input, commandId, requestId } = event as Record<string, unknown>
  if (typeof command !== 'string' || JSON.stringify(input ?? null).length > mostCharacters) return null
  const id = typeof requestId === 'string' && /^[\w-]{1,64}$/.test(requestId) ? requestId : 'none'
  return { name: command, input, commandId, requestId: id }
}

async function answer<D extends DoorName>(
  door: Door<D>,
  call: ReadCall | null,
  now: Instant,
): Promise<{ readonly result: Result<unknown>; readonly by?: string }> {
  const who = identity()
  if (!who) return { result: refuse('NOT_SIGNED_IN', '没有读到微信身份，请从微信里重新打开小程序。') }
  if (!call || !isName(door.handlers, call.name)) return { result: unreadable }

  const operation = contract[call.name]
  const parsed = operation.input.safeParse(call.input)
  if (!parsed.success) return { result: refuse('BAD_INPUT', sayIssues(parsed.error)) }
  const commandId = commandIdSchema.safeParse(call.commandId)
  if (operation.kind === 'command' && !commandId.success) return { result: unreadable }

  // Whoever may ask without being known is not looked up.
  const open = operation.roles.every((role) => role === 'unbound')
  const handler = door.handlers[call.name]
  const { actor, beside }: Known = open
    ? { actor: { kind: 'unbound', openid: who.openid }, beside: {} }
    : await door.loadActor(who.openid, { names: handler.beside, now, input: parsed.data })
  const allowed = checkRoles(operation.roles, actor, door.bindAt)
  if (!allowed.ok) return { result: allowed, by: idOf(actor) }

  const result = await handler.run({
    name: call.name,
    actor,
    beside,
    input: parsed.data,
    commandId: commandId.data ?? '',
    now,
    chance: door.chance,
  })
  return { result: result.ok ? ok(operation.output.parse(result.value)) : result, by: idOf(actor) }
}

function isName<D extends DoorName>(handlers: Handlers<D>, name: string): name is NamesOf<D> {
  return Object.hasOwn(handlers, name)
}

function checkRoles(roles: readonly string[], actor: Actor, bindAt: string): Result<unknown> {
  if (actor.kind === 'staff' && !actor.employee.active) {
    return refuse('DEACTIVATED', '您的员工账号已停用。如有疑问，请联系案场经理。')
  }
  const own: readonly string[] = actor.kind === 'staff' ? actor.employee.roles : [actor.kind]
  if (own.some((role) => roles.includes(role))) return ok(undefined)
  return actor.kind === 'unbound'
    ? refuse('NOT_BOUND', `这个微信还没有绑定。请先到“${bindAt}”用手机号绑定。`)
    : refuse('NOT_ALLOWED', '您的岗位不能做这件事。需要的话，请找案场经理。', [
        { rule: 'INFO-4.1', facts: {} },
      ])
}

const unreadable = refuse('BAD_INPUT', '提交的内容不完整。请关闭小程序重新打开，再试一次。')
const broken: Result<never> = refuse(
  'BROKEN',
  '系统出了点问题，这次没有保存成功。请稍后再试；还不行，请把下面的编号告诉我们。',
)

const sayRefusal = ({ code, say, because = [] }: Refusal, requestId: string) => ({
  code,
  message: because.length > 0 ? `${say}（依据${because.map(({ rule }) => cite(rule)).join('；')}）` : say,
  requestId,
})

/** One line a call, for machines: ids, codes and times, nothing that a person wrote. */
function log(line: Readonly<Record<string, unknown>>): void {
  console.log(JSON.stringify(line))
}
