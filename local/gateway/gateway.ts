/**
 * What a browser meets: the page, the sign-in, and one door each for calls and for pictures. Who calls is decided by the
 * session alone, never by anything that the page sends.
 */
import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Files } from '../files/files'
import { isPicture, kindOf } from '../files/kinds'
import { isFilePath } from '../files/paths'
import type { FunctionError } from '../runtime/errors'
import { type Identity, MAX_REQUEST_BYTES } from '../runtime/runtime'
import { fence } from './fence'
import { decoded, servePage } from './page'
import type { Session, Sessions } from './sessions'
import { SESSION_DAYS } from './sessions'
import { NEW_GUEST, type Person, signInPage } from './sign-in-page'

export interface GatewayOptions {
  readonly sessions: Sessions
  readonly files: Files
  readonly pageDir: string | undefined
  readonly people: () => Promise<readonly Person[]>
  readonly call: (
    fn: string,
    data: unknown,
    identity: Identity,
  ) => Promise<{ result: unknown; error: FunctionError | null }>
}

const COOKIE = 'session'
const MAX_PICTURE_BYTES = 10 * 1024 * 1024
/** The event grows in the envelope; the runtime itself measures it exactly. */
const MAX_CALL_BYTES = MAX_REQUEST_BYTES + 4 * 1024

/** How much of what is too large is read, only to be thrown away. */
const MOST_READ_AWAY = 4 * MAX_PICTURE_BYTES

/**
 * Reads what is still on its way: a sender whose connection ends in the middle of sending never sees the answer. One who
 * sends without end is cut off.
 */
async function readAway(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body || body.locked) return
  const reader = body.getReader()
  for (let bytes = 0; bytes < MOST_READ_AWAY; ) {
    const { done, value } = await reader.read()
    if (done) return
    bytes += value.byteLength
  }
  await reader.cancel()
}

const SIGN_IN_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'"

const expired = (context: Context) =>
  context.json({ errCode: 'SESSION_EXPIRED', errMsg: '登录已过期，请重新进入' }, 401)
const refused = (context: Context, errCode: string, errMsg: string, status: 400 | 409 | 413 = 400) =>
  context.json({ errCode, errMsg }, status)

const newOpenid = () => `o${randomBytes(21).toString('base64url').slice(0, 27)}`

interface Call {
  readonly name: string
  readonly data: object
}

function isCall(value: unknown): value is Call {
  if (value === null || typeof value !== 'object' || !('name' in value) || !('data' in value)) return false
  return typeof value.name === 'string' && value.data !== null && typeof value.data === 'object'
}

export function gateway({ sessions, files, pageDir, people, call }: GatewayOptions): Hono {
  const app = new Hono()
  const session = (context: Context) => sessions.find(getCookie(context, COOKIE))
  const tooLarge = async (context: Context) => {
    await readAway(context.req.raw.body)
    return refused(context, 'REQUEST_TOO_LARGE', '内容太大', 413)
  }

  app.use(fence)

  app.get('/sign-in', async (context) => {
    context.header('Content-Security-Policy', SIGN_IN_POLICY)
    context.header('Cache-Control', 'no-store')
    return context.html(signInPage(await people()))
  })

  app.post('/sign-in', bodyLimit({ maxSize: 4_096, onError: tooLarge }), async (context) => {
    const { id } = await context.req.parseBody()
    const person: (Session & Pick<Person, 'start'>) | undefined =
      id === NEW_GUEST
        ? { openid: newOpenid(), name: '新客人', group: '新客人' }
        : (await people()).find((each) => each.id === id)
    if (!person) return refused(context, 'UNKNOWN_PERSON', '没有这个人')
    sessions.end(getCookie(context, COOKIE))
    setCookie(context, COOKIE, sessions.begin(person), {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: SESSION_DAYS * 86_400,
    })
    return context.redirect(person.start ?? '/', 303)
  })

  app.post('/sign-out', (context) => {
    sessions.end(getCookie(context, COOKIE))
    deleteCookie(context, COOKIE, { path: '/' })
    return context.redirect('/sign-in', 303)
  })

  app.get('/api/me', (context) => {
    context.header('Cache-Control', 'no-store')
    const who = session(context)
    return who ? context.json({ name: who.name, group: who.group }) : expired(context)
  })

  app.post('/api/call', bodyLimit({ maxSize: MAX_CALL_BYTES, onError: tooLarge }), async (context) => {
    const who = session(context)
    if (!who) return expired(context)
    const body: unknown = await context.req.json().catch(() => null)
    if (!isCall(body)) return refused(context, 'BAD_REQUEST', 'a call is {"name": text, "data": object}')
    const { result, error } = await call(body.name, body.data, { openid: who.openid })
    // What went wrong inside stays inside: the log has it.
    if (error) return context.json({ errCode: error.errCode, errMsg: error.publicText }, 500)
    return context.json({ result })
  })

  app.post('/api/files', bodyLimit({ maxSize: MAX_PICTURE_BYTES, onError: tooLarge }), async (context) => {
    if (!session(context)) return expired(context)
    const path = context.req.query('path') ?? ''
    if (!path.startsWith('uploads/') || !isFilePath(path))
      return refused(context, 'BAD_PATH', 'uploads/… is expected')
    const bytes = Buffer.from(await context.req.arrayBuffer())
    if (!isPicture(bytes)) return refused(context, 'NOT_A_PICTURE', '只支持 PNG、JPEG 或 WebP 图片')
    if (files.exists(path)) return refused(context, 'FILE_EXISTS', '文件已存在', 409)
    return context.json({ fileID: await files.put(path, bytes) })
  })

  app.get('/files/*', async (context) => {
    const address = new URL(context.req.url)
    const path = decoded(address.pathname.slice('/files/'.length)) ?? ''
    if (!isFilePath(path) || !files.verify('get', path, address.searchParams)) {
      return context.text('the address was not signed here, or ran out', 403)
    }
    const bytes = await files.get(path)
    if (!bytes) return context.text('no such file', 404)
    const { type, inline } = kindOf(bytes)
    context.header('Content-Type', type)
    context.header('Content-Disposition', inline ? 'inline' : 'attachment')
    context.header('Content-Security-Policy', "default-src 'none'; sandbox")
    context.header('Cache-Control', 'private, max-age=300')
    return context.body(new Uint8Array(bytes))
  })

  app.get('*', async (context): Promise<Response> => {
    const { path } = context.req
    if (path === '/' && !session(context)) return context.redirect('/sign-in', 303)
    return servePage(context, pageDir)
  })

  app.onError((error, context) => {
    console.error('the gateway failed:', error)
    return context.json({ errCode: 'INTERNAL', errMsg: '服务出错了' }, 500)
  })
  return app
}
