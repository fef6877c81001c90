/** Identity, calls inside the cloud, limits, clock, logs, files and WeChat interfaces, through the SDK in a worker. */
import { FunctionError, PLANTED_WORD } from '../../../local/cloud'
import { type Lab, openLab, PERSON } from './harness'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
}, 60_000)
afterAll(() => lab.close())

const failureOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'no failure',
    (error: unknown) => (error instanceof FunctionError ? error.failure : error),
  )

describe('identity', () => {
  test('getWXContext gives the caller, and nobody for a timer', async () => {
    expect(await lab.probe('context')).toMatchObject({ OPENID: 'oPerson', ENV: 'local', SOURCE: 'wx_client' })
    const nobody = await lab.cloud.invoke('probe', { name: 'context', run: 'r' }, null)
    expect(nobody).not.toHaveProperty('OPENID')
  })

  test('each request of a warm worker has its own identity', async () => {
    const people = Array.from({ length: 12 }, (_, at) => ({
      openid: `oP${at}x`,
      ...(at % 3 === 0 ? { unionid: 'u1' } : {}),
    }))
    const contexts = await Promise.all(
      people.map((person) => lab.cloud.invoke('probe', { name: 'context', run: 'r' }, person)),
    )
    expect(contexts).toEqual(
      people.map(({ openid, unionid }) => {
        const context: object = expect.objectContaining({
          OPENID: openid,
          ...(unionid ? { UNIONID: unionid } : {}),
        })
        return context
      }),
    )
    const withoutUnion = contexts.filter((context) => !Object.hasOwn(Object(context), 'UNIONID'))
    expect(withoutUnion).toHaveLength(8)
  })

  test('a nested call keeps the caller, whatever is passed', async () => {
    const context = await lab.probe('nested', { fn: 'other' })
    expect(context).toMatchObject({ OPENID: 'oPerson', SOURCE: 'wx_client,scf' })
    const [inner, outer] = lab.cloud.counts.counts.slice(-2)
    expect([inner?.fn, inner?.parent, outer?.fn]).toEqual(['other', outer?.id, 'probe'])
  })

  test('a function may call itself, also when all its workers are busy', async () => {
    const calls = Array.from({ length: 6 }, () => lab.probe('nested', { fn: 'probe' }))
    for (const context of await Promise.all(calls)) expect(context).toMatchObject({ OPENID: 'oPerson' })
  })

  test('a failing nested call fails in the caller, with -1: the SDK keeps no code of it', async () => {
    expect(await lab.probe('nestedFailure', 'other')).toEqual({ code: -1 })
  })

  test('nothing but a running worker may speak to the wire', async () => {
    const wire = String(await lab.probe('wireUrl'))
    const body = JSON.stringify({ action: 'database.getDocument', collectionName: 'conformance_things' })
    const strangers = ['', 'TC3-HMAC-SHA256 Credential=local/2026', `TC3 Credential=${'0'.repeat(48)}/x`]
    for (const authorization of strangers) {
      const answer = await fetch(wire, { method: 'POST', body, headers: { authorization } })
      expect(await answer.json()).toMatchObject({ code: 'INVALID_REQUEST_SOURCE' })
    }
  })

  test('the variables of a request are gone with it, and none of the machine come in', async () => {
    const environment = { name: 'environment', run: 'r' }
    const named = await lab.cloud.invoke('probe', environment, { openid: 'oU', unionid: 'u' })
    expect(named).toEqual(expect.arrayContaining(['WX_OPENID', 'WX_UNIONID']))
    // As many as there are warm workers, so that each of them is asked after it has served a person.
    const later = await Promise.all(
      Array.from({ length: 4 }, () => lab.cloud.invoke('probe', environment, null)),
    )
    for (const names of later) {
      for (const name of ['WX_OPENID', 'WX_UNIONID', 'PATH', 'HOME']) expect(names).not.toContain(name)
    }
  })
})

describe('limits of a function', () => {
  test('what runs longer than its time limit is stopped, and the next request is served', async () => {
    const endless = lab.cloud.invoke('other', { name: 'endless', run: 'r' }, PERSON)
    expect(await failureOf(endless)).toBe('timeout')
    expect(await lab.cloud.invoke('other', { name: 'echo', run: 'r', input: 1 }, PERSON)).toBe(1)
  })

  test('what needs more than its memory is stopped', async () => {
    expect(await failureOf(lab.cloud.invoke('other', { name: 'hungry', run: 'r' }, PERSON))).toBe('memory')
  })

  test('requests up to 100 KB and results up to 1 MB', async () => {
    expect(await lab.probe('echo', 'x'.repeat(99 * 1024))).toHaveLength(99 * 1024)
    expect(await failureOf(lab.probe('echo', 'x'.repeat(101 * 1024)))).toBe('requestTooLarge')
    expect(await lab.probe('large', 1_000_000)).toHaveLength(1_000_000)
    expect(await failureOf(lab.probe('large', 1_100_000))).toBe('resultTooLarge')
  })

  test('a function that does not exist', async () => {
    expect(await failureOf(lab.cloud.invoke('nowhere', {}, PERSON))).toBe('missing')
  })

  test('an exception keeps its detail for us and away from the client', async () => {
    const error: unknown = await lab.probe('throws').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(FunctionError)
    expect(error).toMatchObject({ errCode: -504002, publicText: 'functions execute fail' })
    expect(String(error)).toContain('a secret detail')
  })
})

test('what a function prints is kept with its invocation', async () => {
  await lab.probe('prints')
  const id = lab.cloud.lastCounts()?.id
  const lines = lab.cloud.logs.lines.filter((line) => line.id === id).map(({ level, text }) => [level, text])
  expect(lines).toEqual([
    ['log', 'printed by the function { n: 1 }'],
    ['error', 'and complained'],
  ])
})

test('the clock of a function is the one that was set, and the real one again afterwards', async () => {
  const instant = Date.UTC(2031, 4, 6, 7, 8, 9)
  lab.cloud.setClock(instant)
  const at = (answer: unknown, name: string) => new Map(Object.entries(Object(answer))).get(name)
  const set = await lab.probe('now')
  expect(Number(at(set, 'now')) - instant).toBeLessThan(20_000)
  expect(at(set, 'made')).toMatch(/^2031-05-06T07:08/)
  expect(at(set, 'parsed')).toBe(Date.UTC(2020, 0, 1))
  await lab.probe('write', 'x', 'clocked')
  lab.cloud.setClock(null)
  expect(Math.abs(Number(at(await lab.probe('now'), 'now')) - Date.now())).toBeLessThan(20_000)
})

test('a timer trigger gets the event that the cloud sends', async () => {
  lab.cloud.setClock(Date.UTC(2026, 0, 2, 3))
  const event = await lab.cloud.fireTimer('probe').catch((error: unknown) => String(error))
  lab.cloud.setClock(null)
  // The probe has no case of that name: its failure proves what it was given.
  expect(event).toContain('no case named undefined')
})

describe('files', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )

  test('upload, address, download and delete', async () => {
    const base64 = png.toString('base64')
    expect(await lab.probe('upload', { path: 'pictures/一.png', base64 })).toMatchObject({
      fileID: 'cloud://local.6c6f-local/pictures/一.png',
    })
    const fileID = 'cloud://local.6c6f-local/pictures/一.png'
    const [entry] = [await lab.probe('address', fileID)].flat()
    expect(entry).toMatchObject({ fileID, status: 0, maxAge: 7_200 })
    const url = String(new Map(Object.entries(Object(entry))).get('tempFileURL'))
    const answer = await fetch(url)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true)
    expect(await lab.probe('download', fileID)).toBe(base64)
    expect(await lab.probe('deleteFiles', fileID)).toMatchObject([{ fileID, status: 0 }])
    expect((await fetch(url)).status).toBe(404)
    expect(await lab.probe('address', fileID)).toMatchObject([{ status: -503003 }])
  })

  test('an address runs out, and cannot be changed', async () => {
    const fileID = await lab.cloud.files.put('pictures/two.png', png)
    const [entry] = [await lab.probe('address', { fileID, maxAge: 60 })].flat()
    const url = String(new Map(Object.entries(Object(entry))).get('tempFileURL'))
    expect((await fetch(url)).status).toBe(200)
    expect((await fetch(url.replace('two.png', 'three.png'))).status).toBe(403)
    expect((await fetch(url.replace(/t=(\d)/, 't=9$1'))).status).toBe(403)
    expect((await fetch(url.split('?')[0] ?? '')).status).toBe(403)
    lab.cloud.setClock(Date.now() + 61_000)
    const late = await fetch(url)
    lab.cloud.setClock(null)
    expect(late.status).toBe(403)
  })

  test('a page among the files is never shown as a page', async () => {
    const html = Buffer.from('<script>alert(1)</script>').toString('base64')
    await lab.probe('upload', { path: 'x/page.html', base64: html })
    const [entry] = [await lab.probe('address', 'cloud://local.6c6f-local/x/page.html')].flat()
    const answer = await fetch(String(new Map(Object.entries(Object(entry))).get('tempFileURL')))
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toBe('attachment')
  })

  test.each(['../out.png', '/abs.png', 'a/../../b', 'a?b', ''])('the path %j is refused', async (path) => {
    expect(await failureOf(lab.probe('upload', { path, base64: '' }))).toBe('failed')
  })
})

describe('WeChat interfaces', () => {
  const call = (api: string, parameters: object) => lab.probe('openapi', { api, parameters })

  beforeEach(() => lab.cloud.outbox.clear())

  test('text is checked, and the planted word is risky', async () => {
    const check = (content: string) =>
      call('security.msgSecCheck', { content, version: 2, scene: 2, openid: 'o1' })
    expect(await check('您好')).toMatchObject({ errCode: 0, result: { suggest: 'pass' } })
    expect(await check(`一句${PLANTED_WORD}话`)).toMatchObject({
      result: { suggest: 'risky', label: 20_001 },
    })
    expect(await check('字'.repeat(2_501))).toMatchObject({ failed: 45_002 })
    const old = { content: PLANTED_WORD }
    expect(await call('security.msgSecCheck', old)).toMatchObject({ failed: 87_014 })
    expect(lab.cloud.outbox.of('security.msgSecCheck')).toHaveLength(4)
  })

  test('a picture check gives a trace', async () => {
    const answer = await call('security.mediaCheckAsync', {
      mediaUrl: 'http://x/y.png',
      mediaType: 2,
      version: 2,
    })
    expect(answer).toMatchObject({ errCode: 0, traceId: expect.any(String) })
    expect(lab.cloud.outbox.sent[0]?.parameters).toMatchObject({ media_url: 'http://x/y.png' })
  })

  test('a subscribe message is kept in the outbox; without consent, or too long, it is refused', async () => {
    const send = (touser: string, value: string) =>
      call('subscribeMessage.send', { touser, templateId: 't1', data: { thing1: { value } } })
    expect(await send('oA', '交付通知')).toMatchObject({ errCode: 0 })
    expect(await send('oA', '字'.repeat(21))).toMatchObject({ failed: 47_003 })
    lab.cloud.outbox.withoutConsent.add('oB')
    expect(await send('oB', '交付通知')).toMatchObject({ failed: 43_101 })
    expect(lab.cloud.outbox.of('subscribeMessage.send')[0]).toMatchObject({
      fn: 'probe',
      parameters: { touser: 'oA', template_id: 't1' },
    })
  })

  test('a phone code becomes its number', async () => {
    expect(await call('phonenumber.getPhoneNumber', { code: 'local:13800138000' })).toMatchObject({
      phoneInfo: { purePhoneNumber: '13800138000' },
    })
    expect(await call('phonenumber.getPhoneNumber', { code: 'made-up' })).toMatchObject({ failed: 40_029 })
  })

  test('what config.json does not name is refused; what is not emulated says so', async () => {
    expect(await call('customerServiceMessage.send', { touser: 'x' })).toMatchObject({ failed: -604_101 })
    expect(await call('wxacode.createQRCode', { scene: 'x' })).toMatchObject({
      failed: -604_100,
      says: expect.stringContaining('does not emulate'),
    })
  })
})

describe('what is not emulated says so', () => {
  test.each(['regex', 'geo', 'sample', 'dollar', 'dot', 'whereInTransaction'])('%s', async (what) => {
    const answer = await lab.probe('failureOf', what)
    expect(answer).not.toBe('no failure')
  })
})

test('the verdict on a picture is pushed to the function that takes it', async () => {
  const pushed = await openLab({ mediaCheckFn: 'other' })
  const parameters = { media_url: `http://x/${PLANTED_WORD}.png`, media_type: 2, version: 2 }
  await pushed.probe('openapi', { api: 'security.mediaCheckAsync', parameters })
  // Closing waits for what runs; the push was sent off before the answer to the check.
  await pushed.close()
  expect(pushed.cloud.counts.counts.filter(({ fn }) => fn === 'other')).toHaveLength(1)
})
