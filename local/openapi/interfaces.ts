/** The WeChat interfaces that are emulated: each takes parameters and gives WeChat's JSON, or a picture. */
import { randomUUID } from 'node:crypto'
import { renderSVG } from 'uqr'
import type { Outbox } from './outbox'

export type Parameters = Readonly<Record<string, unknown>>
export type WeChatAnswer = Readonly<Record<string, unknown>>
export interface Picture {
  readonly picture: Buffer
  readonly contentType: string
}
type Interface = (parameters: Parameters, outbox: Outbox) => WeChatAnswer | Picture

/** Text with this word is risky; so is a picture whose address holds it. */
export const PLANTED_WORD = '违禁测试词'

const MAX_CHECKED_TEXT = 2_500
const MAX_THING = 20

const error = (errcode: number, errmsg: string): WeChatAnswer => ({ errcode, errmsg })
const fine = { errcode: 0, errmsg: 'ok' }

export const verdict = (text: string) =>
  text.includes(PLANTED_WORD) ? { suggest: 'risky', label: 20_001 } : { suggest: 'pass', label: 100 }

const checkText: Interface = ({ content, version, openid }) => {
  if (typeof content !== 'string' || content === '') return error(47_001, 'data format error: content')
  if ([...content].length > MAX_CHECKED_TEXT)
    return error(45_002, `content size out of limit: ${MAX_CHECKED_TEXT}`)
  const result = verdict(content)
  if (version !== 2) return result.suggest === 'risky' ? error(87_014, 'risky content') : fine
  if (typeof openid !== 'string' || openid === '') return error(40_003, 'invalid openid')
  return {
    ...fine,
    result,
    detail: [{ strategy: 'content_model', errcode: 0, ...result }],
    trace_id: randomUUID(),
  }
}

const checkPicture: Interface = (parameters) =>
  typeof parameters['media_url'] === 'string'
    ? { ...fine, trace_id: randomUUID() }
    : error(47_001, 'data format error: media_url')

const sendMessage: Interface = ({ touser, template_id: template, data }, outbox) => {
  if (typeof touser !== 'string' || touser === '') return error(40_003, 'invalid openid')
  if (typeof template !== 'string' || template === '') return error(40_037, 'invalid template_id')
  if (outbox.withoutConsent.has(touser)) return error(43_101, 'user refuse to accept the msg')
  for (const [name, field] of Object.entries(data ?? {})) {
    const value: unknown = field?.value
    if (typeof value !== 'string' || (name.startsWith('thing') && [...value].length > MAX_THING)) {
      return error(47_003, `argument invalid! data.${name}.value invalid`)
    }
  }
  return fine
}

const phoneNumber: Interface = ({ code }) => {
  const phone = /^local:(\d{5,15})$/.exec(String(code))?.[1]
  if (phone === undefined) return error(40_029, 'invalid code')
  return { ...fine, phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' } }
}

/** WeChat draws its own round code; here a square one holds the same words. */
const codePicture: Interface = ({ scene, page }) => {
  if (typeof scene !== 'string' || !/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/.test(scene))
    return error(40_129, 'invalid scene')
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?'))
    return error(41_030, 'invalid page')
  return {
    picture: Buffer.from(renderSVG(`${page}?scene=${encodeURIComponent(scene)}`)),
    contentType: 'image/svg+xml',
  }
}

export const interfaces: ReadonlyMap<string, Interface> = new Map([
  ['security.msgSecCheck', checkText],
  ['security.mediaCheckAsync', checkPicture],
  ['subscribeMessage.send', sendMessage],
  ['phonenumber.getPhoneNumber', phoneNumber],
  ['wxacode.getUnlimited', codePicture],
])

export const notEmulated = (api: string): WeChatAnswer =>
  error(-604_100, `the local cloud does not emulate ${api}`)
