import { openWeapp } from './harness'

test('opens', async () => {
  const app = await openWeapp({ call: async () => ({}) })
  const page = await app.open('gallery/index')
  console.log(page.text(), page.setData, page.tree())
  await page.tap('点')
  console.log(page.text(), page.setData, page.tree(), page.roles('button'))
})
