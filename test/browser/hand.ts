/** What a hand and an eye do with a page in the browser. Taro keeps the pages behind the one that is shown in the document, unseen. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

/** What axe finds that is serious or worse, one line each. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // A sheet or a question fades away: half gone, its words have little contrast.
  for (const fading of ['.taro-actionsheet__cell', '.taro-model__confirm'])
    await page.locator(fading).first().waitFor({ state: 'hidden' })
  await page.evaluate(axe)
  const { violations }: AxeResults = await page.evaluate('axe.run()')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

export const sees = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).locator('visible=true').first().waitFor()

/** @param name the whole name, or a part of it as a pattern. */
export const tap = (
  page: Page,
  role: 'button' | 'radio' | 'tab' | 'checkbox',
  name: string | RegExp,
): Promise<void> => page.getByRole(role, { name, exact: true }).locator('visible=true').first().tap()

/** Writes into the field with this name. */
export const write = (page: Page, label: string, words: string): Promise<void> =>
  page
    .locator(`input[aria-label="${label}"], textarea[aria-label="${label}"]`)
    .locator('visible=true')
    .fill(words)
