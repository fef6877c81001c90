// The tests that may notice a fault planted in a rule: every test of shared/, then every case file, with jest's own
// `expect` and `test.each` over mocha's `it` and `describe`.
require('tsx/cjs')
const { readdirSync } = require('node:fs')
const { join } = require('node:path')
const { bind } = require('jest-each')
const { expect } = require('expect')

process.env.TZ = 'America/Los_Angeles'
const test = (title, run) => it(title, run)
Object.assign(global, { expect, test: Object.assign(test, { each: bind(test, false) }) })
describe.each = bind(describe, false)

const shared = join(__dirname, '../../shared')
for (const name of readdirSync(shared, { recursive: true }).sort())
  if (name.endsWith('.test.ts')) describe(name, () => require(join(shared, name)))

describe('cases', () => require('../../test/cloud/cases.test.ts'))
