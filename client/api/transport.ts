/** How a call travels: by the WeChat cloud in the mini program, by HTTP on the web page. */
import type { Answer, Call } from '@shared/contract'
import Taro from '@tarojs/taro'
import { web } from '../web'

/** Delivers a call to a cloud function and brings its answer back; rejects when the network does not. */
export type Transport = (fn: string, call: Call) => Promise<Answer<unknown>>

const isAnswer = (value: unknown): value is Answer<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'

function checked(value: unknown): Answer<unknown> {
  if (isAnswer(value)) return value
  throw new Error('The cloud gave something that is no answer.')
}

const byWeChat: Transport = async (fn, call) => {
  const { result } = await Taro.cloud.callFunction({ name: fn, data: { ...call } })
  return checked(result)
}

const byHttp: Transport = async (fn, call) => {
  const response = await fetch('/api/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: fn, data: call }),
  })
  if (response.status === 401) window.location.assign('/sign-in')
  // The same envelope as WeChat's; a gateway that failed has none, and that is no answer.
  const { result }: { result?: unknown } = await response.json()
  return checked(result)
}

export const transport: Transport = web ? byHttp : byWeChat
