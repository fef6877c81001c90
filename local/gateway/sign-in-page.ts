/** The page on which a visitor of the local cloud chooses whom to be: it stands for WeChat's silent sign-in. */
import { html } from 'hono/html'

export interface Person {
  readonly id: string
  readonly openid: string
  readonly name: string
  readonly note: string
  readonly group: string
  /** The page that they begin at; the buyers' home where it is left out. */
  readonly start?: string
}

export const NEW_GUEST = 'new-guest'

const STYLE = `
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0; background: #faf8f3; color: #2b2722; font: 17px/1.6 -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
  main { max-width: 640px; margin: 0 auto; padding: 32px 16px 48px; }
  h1 { font-size: 26px; margin: 0 0 4px; }
  h2 { font-size: 17px; margin: 32px 0 8px; color: #655d52; font-weight: 600; }
  p { margin: 0 0 8px; color: #655d52; }
  ul { list-style: none; margin: 0; padding: 0; border: 1px solid #e4ded3; border-radius: 12px; background: #fff; overflow: hidden; }
  li + li { border-top: 1px solid #eee9df; }
  button { display: block; width: 100%; min-height: 56px; padding: 12px 16px; border: 0; background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
  button:hover { background: #f5f1e8; }
  button:focus-visible { outline: 3px solid #8a5a2b; outline-offset: -3px; }
  small { display: block; font-size: 15px; color: #655d52; overflow-wrap: anywhere; }
`

const choice = (id: string, name: string, note: string) =>
  html`<li><button name="id" value="${id}">${name}<small>${note}</small></button></li>`

export function signInPage(people: readonly Person[]) {
  const names = [...new Set(people.map(({ group }) => group))]
  const sections = names.map((name) => {
    const members = people.filter(({ group }) => group === name)
    return html`<h2>${name}</h2><ul>${members.map((each) => choice(each.id, each.name, each.note))}</ul>`
  })
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>选择身份</title><style>${STYLE}</style></head><body><main><h1>以谁的身份进入？</h1><p>这是本机上的演示环境。在微信里，这一步由微信自动完成。</p><form method="post" action="/sign-in"><h2>第一次来</h2><ul>${choice(NEW_GUEST, '新客人', '还没有绑定手机号')}</ul>${sections}</form></main></body></html>`
}
