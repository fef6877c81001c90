/** Listens on this machine only, at the port asked for or at any free one. */
import { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'
  constructor(readonly port: number) {
    super(`port ${port} is taken by another program`)
  }
}

export interface GatewayServer {
  readonly port: number
  readonly close: () => Promise<void>
}

const isTaken = (error: Error) => 'code' in error && error.code === 'EADDRINUSE'

export function serveGateway(app: Hono, port: number): Promise<GatewayServer> {
  const server = createAdaptorServer({ fetch: app.fetch })
  if (!(server instanceof Server)) throw new Error('an HTTP/1.1 server is expected')
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return new Promise((resolve, reject) => {
    server.once('error', (error: Error) => reject(isTaken(error) ? new PortTakenError(port) : error))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve({ port: address.port, close })
    })
  })
}
