/** The zone of the machine never matters: every case file gives the same answers, reasons and due times in three of them. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '../..')

const answersIn = (zone: string): string =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'local/rules/case.ts'), join(root, 'test/cases'), '--json'],
    { cwd: root, env: { ...process.env, TZ: zone }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )

// America has summer time, Kiritimati is fourteen hours ahead of Greenwich.
test.each(['America/New_York', 'Pacific/Kiritimati'])('%s as Asia/Shanghai', (zone) => {
  const shanghai = answersIn('Asia/Shanghai')
  expect(shanghai.length).toBeGreaterThan(10_000)
  expect(answersIn(zone)).toBe(shanghai)
})
