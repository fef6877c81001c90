import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** In processes of their own, as `npm run world` runs them; it goes through 10,000. */
const world = async (...options: string[]) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(__dirname, '../promises/world/main.ts'), ...options],
    { env: { ...process.env, TZ: 'America/Los_Angeles' } },
  )
  return stdout
}

test('promises 1 to 4, 8 to 10: twenty consultants at once, under faults, and nothing is violated', async () => {
  const told = await world('--seeds', '24', '--workers', '2')
  console.log(told)
  expect(told).toContain('24 seeds')
  expect(told).toContain('3 seeds done again in another time zone')
  expect(told).toContain('\n0 violations')
})

test('a fault of each kind is caught', async () => {
  const told = await world('--plants', 'first')
  console.log(told)
  expect(told.trim().split('\n')).toHaveLength(7)
  expect(told).not.toContain('not caught')
})
