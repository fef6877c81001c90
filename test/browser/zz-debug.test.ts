import { openWorld } from '../world/world'
import { openBrowser, openPhone } from './browser'
test('d', async () => {
  const world = await openWorld({ pageDir: '/work/main/dist/h5' })
  const browser = await openBrowser()
  const page = await openPhone(browser, world.cloud.url, '新客人', 'staff/today/index')
  await page.locator('input[aria-label="示例号码"]').fill('13900000016')
  await page.waitForTimeout(500)
  console.log(await page.evaluate(`(() => { const b = [...document.querySelectorAll('[role=button]')].find(e => e.getAttribute('aria-label') === '用手机号绑定'); const r = b.getBoundingClientRect(); const y = r.y + r.height/2; const x = r.x + r.width/2; return JSON.stringify({r, scroll: scrollY, at: document.elementsFromPoint(x, y).map(e => e.tagName + '.' + e.className + ' ' + JSON.stringify(e.getBoundingClientRect())), html: b.outerHTML, pe: getComputedStyle(b).pointerEvents, chain: (() => { const c=[]; let e=b; while(e){c.push(e.tagName+'.'+e.className+'#'+e.id+' pe='+getComputedStyle(e).pointerEvents+' disp='+getComputedStyle(e).display); e=e.parentElement} return c })()}, null, 1) })()`))
  console.log(await page.evaluate(`(() => { const p = document.querySelector('taro-pull-to-refresh-core'); return JSON.stringify([...p.childNodes].map(n => [n.nodeType, n.nodeName, n.textContent.slice(0,80), n.outerHTML && n.outerHTML.slice(0,200)]), null, 1) + p.outerHTML.slice(0,1500) })()`))
  await page.screenshot({ path: '/tmp/staffshots/debug.png' })
  await browser.close(); await world.close()
}, 60000)
