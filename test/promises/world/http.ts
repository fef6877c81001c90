/** Node's `http` as the SDK sees it, with nothing behind it but a function: the wire, and all that can happen on it. */
import { EventEmitter } from 'node:events'
import * as http from 'node:http'

/** What comes back: the text of an answer, a connection that breaks, or nothing ever. */
export type Arrival = { readonly text: string } | 'reset' | 'silence'

export type Send = (body: string) => Promise<Arrival>
type Later = (milliseconds: number, run: () => void) => () => void

class Connecting extends EventEmitter {
  readonly connecting = false
}

class Request extends EventEmitter {
  readonly socket = new Connecting()
  readonly reusedSocket = false
  readonly protocol = 'http:'
  readonly host = 'cloud'
  readonly path = '/admin'
  private body = ''
  private waits = 0

  constructor(
    private readonly send: Send,
    private readonly later: Later,
    private readonly onResponse: (response: EventEmitter) => void,
  ) {
    super()
  }

  setTimeout(milliseconds: number): this {
    this.waits = milliseconds
    return this
  }

  write(text: string): boolean {
    this.body += text
    return true
  }

  end(): this {
    const late = this.later(this.waits, () => this.emit('timeout'))
    process.nextTick(() => {
      this.emit('socket', this.socket)
      this.socket.emit('connect')
    })
    void this.send(this.body).then((arrival) => {
      if (arrival === 'silence') return
      late()
      if (arrival === 'reset')
        this.emit('error', Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))
      else this.respond(arrival.text)
    })
    return this
  }

  private respond(text: string): void {
    const response = Object.assign(new EventEmitter(), {
      statusCode: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    })
    this.onResponse(response)
    response.emit('data', Buffer.from(text))
    response.emit('end')
  }
}

/** @param later runs something later, in the time of the machine that asks. */
export const httpThrough = (send: Send, later: Later) => ({
  ...http,
  request: (_url: string, _options: unknown, onResponse: (response: EventEmitter) => void) =>
    new Request(send, later, onResponse),
})
