/** The only caller of the cloud. */
import type { InputOf, OperationName, OutputOf } from '@shared/contract'
import { learnTime } from '../clock'
import { type Outcome, offline } from './answer'
import { transport } from './transport'
import { uuid } from './uuid'

/**
 * Sends one command or query of the contract. The function that answers is named by the part before the dot. It never
 * throws: a network that is down is an answer too. A command carries its `commandId`, the same at each retry.
 */
export async function call<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  commandId?: string,
): Promise<Outcome<OutputOf<N>>> {
  const requestId = uuid()
  const fn = name.slice(0, name.indexOf('.'))
  try {
    const answer = await transport(fn, { command: name, input, requestId, ...(commandId && { commandId }) })
    if (!answer.ok) return answer
    learnTime(answer.now)
    return { ok: true, data: answer.data as OutputOf<N> }
  } catch {
    return offline(requestId)
  }
}
