/** `functions.invokeFunction`: a call inside the cloud. The caller's identity goes along; it cannot be chosen. */

import type { Runtime } from '../runtime/runtime'
import { invalid } from '../store/errors'
import { type Family, json, optionalText, textField } from './request'

export const functionsFamily = (runtime: () => Runtime): Family => {
  return async ({ action, body, invocation }) => {
    if (action !== 'functions.invokeFunction') throw invalid(`the local cloud does not emulate ${action}`)
    const data = optionalText(body, 'request_data')
    const event: unknown = data === undefined ? {} : JSON.parse(data)
    const { result, error } = await runtime().run(textField(body, 'function_name'), event, {
      identity: invocation.identity,
      source: `${invocation.source},scf`,
      parent: invocation.id,
      faults: [],
    })
    if (error) throw error
    return json({ data: { response_data: JSON.stringify(result ?? null) } })
  }
}
