/** The door for browsers: sign-in, sessions, calls, pictures, and everything that must not come through. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, openCloud } from '../cloud'

const FUNCTION = `
exports.main = async (event) => {
  if (event.kind === 'fail') throw new Error('inner detail at /secret/place')
  return { openid: process.env.WX_OPENID, event }
}`

const people = [
  {
    id: 'zhang',
    start: '/#/staff/today/index',
    openid: 'oZhang',
    name: '张<b>三',
    note: '置业顾问',
    group: '员工',
  },
]
const directory = mkdtempSync(join(tmpdir(), 'gateway-'))
const options = {
  dataDir: join(directory, 'data'),
  functionsDir: join(directory, 'functions'),
  pageDir: join(directory, 'page'),
  collections: {},
  people: async () => people,
}
let cloud: Cloud

beforeAll(async () => {
  mkdirSync(join(options.functionsDir, 'buyer'), { recursive: true })
  writeFileSync(join(options.functionsDir, 'buyer', 'index.js'), FUNCTION)
  mkdirSync(options.pageDir)
  writeFileSync(join(options.pageDir, 'index.html'), '<p>the page</p>')
  writeFileSync(join(options.pageDir, 'app.js'), 'app()')
  writeFileSync(join(directory, 'outside.txt'), 'outside')
  cloud = await openCloud(options)
})
afterAll(async () => {
  await cloud.close()
  rmSync(directory, { recursive: true, force: true })
})

interface Send {
  readonly method?: string
  readonly body?: string | Buffer
  readonly cookie?: string
  readonly headers?: Record<string, string>
}

interface Got {
  readonly status: number
  readonly text: string
  readonly headers: Record<string, string | string[] | undefined>
  readonly cookie: string
}

/** Sends exactly these headers: fetch would not let us lie about the host. */
function send(path: string, { method = 'GET', body, cookie, headers = {} }: Send = {}): Promise<Got> {
  const { hostname, port, origin } = new URL(cloud.url)
  const own = method === 'GET' ? {} : { origin }
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, path, method, headers: { ...own, ...(cookie ? { cookie } : {}), ...headers } },
      async (answer) => {
        const chunks: Buffer[] = []
        for await (const chunk of answer) chunks.push(Buffer.from(chunk))
        const [first = ''] = answer.headers['set-cookie'] ?? []
        const status = answer.statusCode ?? 0
        resolve({
          status,
          text: Buffer.concat(chunks).toString('utf8'),
          headers: answer.headers,
          cookie: first,
        })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const signIn = async (id: string, cookie?: string) => {
  const { cookie: made } = await send('/sign-in', {
    method: 'POST',
    body: `id=${id}`,
    headers: form,
    ...(cookie ? { cookie } : {}),
  })
  return made.split(';')[0] ?? ''
}
const call = (body: unknown, cookie?: string) =>
  send('/api/call', { method: 'POST', body: JSON.stringify(body), ...(cookie ? { cookie } : {}) })

test('without a session the page sends to the sign-in, which lists people and escapes their names', async () => {
  expect(await send('/')).toMatchObject({ status: 303, headers: { location: '/sign-in' } })
  const { status, text } = await send('/sign-in')
  expect(status).toBe(200)
  expect(text).toContain('lang="zh-CN"')
  expect(text).toContain('张&lt;b&gt;三')
  expect(text).toContain('新客人')
})

test('signing in gives a strict cookie and the page', async () => {
  const { cookie, status, headers } = await send('/sign-in', {
    method: 'POST',
    body: 'id=zhang',
    headers: form,
  })
  expect(status).toBe(303)
  expect(headers.location).toBe('/#/staff/today/index')
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  const session = cookie.split(';')[0] ?? ''
  expect((await send('/', { cookie: session })).text).toBe('<p>the page</p>')
  expect((await send('/app.js', { cookie: session })).headers['content-type']).toContain('javascript')
  expect(JSON.parse((await send('/api/me', { cookie: session })).text)).toEqual({
    name: '张<b>三',
    group: '员工',
  })
})

test('who calls is the session, whatever the input and the headers say', async () => {
  const cookie = await signIn('zhang')
  const body = { name: 'buyer', data: { openid: 'oOther', userInfo: { openId: 'oOther' } } }
  const { text } = await send('/api/call', {
    method: 'POST',
    body: JSON.stringify(body),
    cookie,
    headers: { 'x-wx-openid': 'oOther' },
  })
  expect(JSON.parse(text)).toMatchObject({
    result: { openid: 'oZhang', event: { userInfo: { openId: 'oZhang' } } },
  })
})

test('two new guests are two people', async () => {
  const openids: string[] = []
  for (const cookie of [await signIn('new-guest'), await signIn('new-guest')]) {
    openids.push(JSON.parse((await call({ name: 'buyer', data: {} }, cookie)).text).result.openid)
  }
  expect(new Set(openids).size).toBe(2)
  for (const openid of openids) expect(openid).toMatch(/^o.{27}$/)
})

test('no session, a wrong one, one signed out and one of 31 days ago: 401', async () => {
  const cookie = await signIn('zhang')
  const body = { name: 'buyer', data: {} }
  expect((await call(body)).status).toBe(401)
  expect((await call(body, 'session=guess')).status).toBe(401)
  expect((await call(body, cookie)).status).toBe(200)
  cloud.setClock(Date.now() + 31 * 86_400_000)
  const late = await call(body, cookie)
  cloud.setClock(null)
  expect([late.status, JSON.parse(late.text).errCode]).toEqual([401, 'SESSION_EXPIRED'])
  await send('/sign-out', { method: 'POST', cookie })
  expect((await call(body, cookie)).status).toBe(401)
})

test('a session survives closing and opening', async () => {
  const cookie = await signIn('zhang')
  await cloud.close()
  cloud = await openCloud(options)
  expect((await send('/api/me', { cookie })).status).toBe(200)
})

test('a failing function shows a code and no detail', async () => {
  const { status, text } = await call({ name: 'buyer', data: { kind: 'fail' } }, await signIn('zhang'))
  expect(status).toBe(500)
  expect(JSON.parse(text)).toEqual({ errCode: -504002, errMsg: 'functions execute fail' })
})

test.each([
  ['another host', { host: 'evil.example' }, 421],
  ['a host that only begins like ours', { host: 'localhost.evil.example' }, 421],
  ['another origin', { origin: 'http://evil.example' }, 403],
  ['no origin', { origin: '' }, 403],
  ['our name with another port', { origin: 'http://localhost:1' }, 403],
])('%s is refused', async (_name, headers, status) => {
  const cookie = await signIn('zhang')
  const answer = await send('/api/call', {
    method: 'POST',
    body: '{"name":"buyer","data":{}}',
    cookie,
    headers,
  })
  expect(answer.status).toBe(status)
})

test.each([
  ['no JSON', '{'],
  ['no name', '{"data":{}}'],
  ['data that is text', '{"name":"buyer","data":"x"}'],
  ['a list', '[]'],
])('a call with %s is refused', async (_name, body) => {
  const answer = await send('/api/call', { method: 'POST', body, cookie: await signIn('zhang') })
  expect(answer.status).toBe(400)
})

test('a call of more than 100 KB is refused', async () => {
  const cookie = await signIn('zhang')
  expect((await call({ name: 'buyer', data: { text: 'x'.repeat(200_000) } }, cookie)).status).toBe(413)
  expect((await call({ name: 'buyer', data: { text: 'x'.repeat(103_000) } }, cookie)).status).toBe(500)
})

describe('pictures', () => {
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.alloc(100),
  ])
  const put = (path: string, body: Buffer, cookie?: string) =>
    send(`/api/files?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      body,
      ...(cookie ? { cookie } : {}),
    })

  test('a picture is stored once, and only for who is signed in', async () => {
    const cookie = await signIn('zhang')
    expect((await put('uploads/a.png', png)).status).toBe(401)
    expect(JSON.parse((await put('uploads/a.png', png, cookie)).text)).toEqual({
      fileID: 'cloud://local.6c6f-local/uploads/a.png',
    })
    expect((await put('uploads/a.png', png, cookie)).status).toBe(409)
  })

  test('no other kind, no other place, nothing too large', async () => {
    const cookie = await signIn('zhang')
    expect((await put('uploads/a.svg', Buffer.from('<svg onload="x()">'), cookie)).status).toBe(400)
    expect((await put('uploads/../secret.png', png, cookie)).status).toBe(400)
    expect((await put('avatars/a.png', png, cookie)).status).toBe(400)
    expect(
      (await put('uploads/big.png', Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]), cookie)).status,
    ).toBe(413)
  })

  test('a file without a signature is not given out', async () => {
    expect((await send('/files/uploads/a.png')).status).toBe(403)
  })
})

test.each(['/../outside.txt', '/%2e%2e/outside.txt', '/..%2foutside.txt', '/%E0%A4%A'])(
  '%s gives nothing from outside',
  async (path) => {
    const { status, text } = await send(path, { cookie: await signIn('zhang') })
    expect(text).not.toContain('outside')
    expect(status).toBeGreaterThanOrEqual(400)
  },
)
