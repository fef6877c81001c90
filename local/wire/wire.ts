/**
 * The address that the SDK talks to. Every request carries its worker's secret; without the secret of a worker that
 * serves a request now, nothing is answered.
 */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { FunctionError } from '../runtime/errors'
import type { Runtime } from '../runtime/runtime'
import { invalid, StoreError } from '../store/errors'
import { parseMultipart } from './multipart'
import { type Body, type Family, isBody, type Reply, textField } from './request'

export interface WireOptions {
  readonly runtime: Runtime
  /** Answers for each family of actions, by the text before the first dot. */
  readonly families: ReadonlyMap<string, Family>
  /** Receives the body of an upload; false when the address was not signed by this cloud. */
  readonly upload: (address: URL, bytes: Buffer) => Promise<{ status: number; body: string }>
}

/** Larger than any request that the cloud accepts. */
const MAX_BODY_BYTES = 25 * 1024 * 1024

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > MAX_BODY_BYTES) throw invalid('the request is too large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function openBody(request: IncomingMessage, bytes: Buffer): Body {
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return parseMultipart(type, bytes)
  const parsed: unknown = JSON.parse(bytes.toString('utf8'))
  if (!isBody(parsed)) throw invalid('the request must be an object')
  return parsed
}

const secretOf = (request: IncomingMessage) =>
  /Credential=([0-9a-f]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? ''

export class Wire {
  private readonly server: Server

  constructor(private readonly options: WireOptions) {
    this.server = createServer((request, response) => void this.handle(request, response))
  }

  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(0, '127.0.0.1', () => {
        const address = this.server.address()
        if (address && typeof address === 'object') resolve(address.port)
      })
    })
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve())
      this.server.closeAllConnections()
    })
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const address = new URL(request.url ?? '/', 'http://127.0.0.1')
      const bytes = await readBody(request)
      if (request.method === 'PUT' && address.pathname === '/upload') {
        const { status, body } = await this.options.upload(address, bytes)
        response.writeHead(status, { 'content-type': 'application/xml' }).end(body)
        return
      }
      if (request.method !== 'POST' || address.pathname !== '/admin') {
        response.writeHead(404).end()
        return
      }
      send(response, await this.answer(request, bytes))
    } catch (error) {
      console.error('the wire failed:', error)
      response.destroy()
    }
  }

  private async answer(request: IncomingMessage, bytes: Buffer): Promise<Reply> {
    const invocation = this.options.runtime.bySecret(secretOf(request))
    if (!invocation) return failure('INVALID_REQUEST_SOURCE', 'no function that runs now sent this request')
    try {
      const body = openBody(request, bytes)
      const action = textField(body, 'action')
      const family = this.options.families.get(action.split('.')[0] ?? '')
      if (!family) throw invalid(`the local cloud does not emulate ${action}`)
      return await family({ action, body, invocation })
    } catch (error) {
      if (error instanceof StoreError) return failure(error.code, error.message)
      if (error instanceof FunctionError) return failure(error.wireCode, error.detail)
      throw error
    }
  }
}

const failure = (code: string, message: string): Reply => ({ kind: 'json', body: { code, message } })

function send(response: ServerResponse, reply: Reply): void {
  if (reply.kind === 'drop') response.destroy()
  else if (reply.kind === 'bytes')
    response.writeHead(200, { 'content-type': reply.contentType }).end(reply.bytes)
  else {
    const text = JSON.stringify({ requestId: randomUUID(), ...reply.body })
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text)
  }
}
