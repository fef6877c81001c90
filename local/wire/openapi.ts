/** `wx.openApi`: WeChat's interfaces, for the functions whose config.json asks for them. */

import { interfaces, notEmulated, type Picture, type WeChatAnswer } from '../openapi/interfaces'
import { errorAnswer, fileAnswer, jsonAnswer, readParameters } from '../openapi/messages'
import type { Outbox, Sent } from '../openapi/outbox'
import { invalid } from '../store/errors'
import { type Family, type Reply, textField } from './request'

const NO_PERMISSION = -604_101

interface OpenapiOptions {
  readonly outbox: Outbox
  readonly now: () => number
  /** Told of every call that was answered, so that the cloud can push what WeChat pushes later. */
  readonly onSent: (sent: Sent) => void
}

const bytes = (message: Uint8Array): Reply => ({
  kind: 'bytes',
  bytes: message,
  contentType: 'application/octet-stream',
})

export function openapiFamily({ outbox, now, onSent }: OpenapiOptions): Family {
  return async ({ action, body, invocation }) => {
    if (action !== 'wx.openApi') throw invalid(`the local cloud does not emulate ${action}`)
    const api = textField(body, 'apiName')
    if (!invocation.config.openapi.includes(api)) return bytes(errorAnswer(NO_PERMISSION))
    const data = body['requestData']
    const parameters = Buffer.isBuffer(data) ? readParameters(data) : {}
    const answer = interfaces.get(api)?.(parameters, outbox) ?? notEmulated(api)
    const sent: Sent = { api, fn: invocation.config.name, parameters, answer, at: now() }
    outbox.sent.push(sent)
    onSent(sent)
    return bytes(isPicture(answer) ? fileAnswer(answer.picture, answer.contentType) : jsonAnswer(answer))
  }
}

const isPicture = (answer: WeChatAnswer | Picture): answer is Picture => Buffer.isBuffer(answer['picture'])
