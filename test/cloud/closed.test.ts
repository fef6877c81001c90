/**
 * Promise 11: the collections are closed to clients, and the client never touches the database: neither what is deployed to
 * WeChat nor the web page holds a call of it, the SDK, or the code of the functions.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { collections } from '../../cloudfunctions/_lib/collections'
import { planOf, storageRule } from '../../config/database/plan'

const root = join(__dirname, '../..')

/** What no client may hold. A sentence stands for the code that says it: it is kept through every minifier. */
const signs: Readonly<Record<string, RegExp>> = {
  'the database of the cloud': /\bcloud\??\.database\b|\.database\s*\(/,
  'a collection': /\.collection\s*\(/,
  'a transaction': /\b(start|run)Transaction\b/,
  'the SDK': /wx-server-sdk|TCB_CONTEXT_CNFG/,
  'the door of the functions': /没有读到微信身份/,
  'the commands of the functions': /现在操作的人太多/,
  'a rule of access': /只有客户自己的顾问可以记跟进/,
  'the schemas: the functions check what comes, and a page carries none of it': /\bZodError\b|\$ZodError/,
  'the decision on a follow-up': /这位客户已经成交或已放弃/,
  'the decision on a report': /外墙层数不会高过主体层数/,
}

/** Some builds write characters beyond ASCII as \uXXXX. */
const plain = (text: string) =>
  text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function signsIn(text: string): readonly string[] {
  const read = plain(text)
  return Object.entries(signs).flatMap(([name, sign]) => (sign.test(read) ? [name] : []))
}

const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|wxs|wxml|html|json)$/.test(name))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') }))

const openTo = (plan: readonly { readonly name: string; readonly permission: string }[]) =>
  plan.filter(({ permission }) => permission !== 'ADMINONLY').map(({ name }) => name)

test('every collection is closed to clients', () => {
  const plan = planOf(collections)
  expect(plan.map(({ name }) => name).sort()).toEqual([
    ...['accounts', 'buildings', 'bundles', 'cases', 'customers', 'deals', 'employees', 'evenings', 'events'],
    ...['floors', 'handovers', 'months', 'projects', 'reviews', 'seals', 'sheets', 'units'],
  ])
  expect(openTo(plan)).toEqual([])
  expect(storageRule.read).toBe(false)
})

test('no build for clients holds the database, the SDK or the functions', () => {
  const files = ['dist/weapp', 'dist/h5'].flatMap(filesOf)
  const found = files.flatMap(({ name, text }) => signsIn(text).map((sign) => `${name}: ${sign}`))
  const kilobytes = Math.round(files.reduce((sum, { text }) => sum + text.length, 0) / 1024)
  console.log(
    `promise 11: ${Object.keys(collections).length} collections closed; ${files.length} files (${kilobytes} KB) of two builds searched for ${Object.keys(signs).length} signs, ${found.length} found`,
  )
  expect(files.length).toBeGreaterThan(50)
  expect(found).toEqual([])
})

test('every sign is one that the functions do hold', () => {
  const functions = filesOf('dist/cloudfunctions')
  const held = new Set(functions.flatMap(({ text }) => signsIn(text)))
  expect([...held].sort()).toEqual(Object.keys(signs).sort())
})

test('no source of ours sets the address that belongs to the local cloud', () => {
  const sources = ['client', 'cloudfunctions', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|json)$/.test(name))
      .filter((name) => readFileSync(join(root, folder, name), 'utf8').includes('TCB_CONTEXT_CNFG'))
      .map((name) => join(folder, name)),
  )
  expect(sources).toEqual([])
})

describe('planted', () => {
  test.each([
    ["const d=wx.cloud.database();d.collection('customers').get()", 'the database of the cloud'],
    ['a.cloud.database({env:e})', 'the database of the cloud'],
    ['t().collection("deals").doc(i)', 'a collection'],
    ['say("\\u73b0\\u5728\\u64cd\\u4f5c\\u7684\\u4eba\\u592a\\u591a")', 'the commands of the functions'],
  ])('%s is caught', (text, sign) => expect(signsIn(text)).toContain(sign))

  test('a page that takes a rule of access along is caught', () => {
    const { outputFiles } = buildSync({
      stdin: {
        contents: "import { mayFollowUp } from '@shared/access/rules/ownCustomers'\nconsole.log(mayFollowUp)",
        resolveDir: join(root, 'client'),
        loader: 'ts',
      },
      bundle: true,
      minify: true,
      write: false,
      tsconfig: join(root, 'tsconfig.json'),
    })
    expect(signsIn(outputFiles[0]?.text ?? '')).toEqual(['a rule of access'])
  })

  test('a collection that is open to its creators is caught', () => {
    const [first, ...others] = planOf(collections)
    expect(openTo([{ name: String(first?.name), permission: 'PRIVATE' }, ...others])).toEqual(['projects'])
  })
})
