/** Keeps other sites out: only this machine's own names as host, and only our own pages may change anything. */
import type { MiddlewareHandler } from 'hono'

const OWN_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])
const SAFE_METHODS = new Set(['GET', 'HEAD'])

const hostName = (host: string) => host.replace(/:\d+$/, '')

export const fence: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? ''
  // A foreign name that resolves to this machine would otherwise speak with our cookies.
  if (!OWN_HOSTS.has(hostName(host))) return context.text('unknown host', 421)
  if (!SAFE_METHODS.has(context.req.method) && context.req.header('origin') !== `http://${host}`) {
    return context.json({ errCode: 'FOREIGN_ORIGIN', errMsg: 'the request comes from another site' }, 403)
  }
  await next()
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('Referrer-Policy', 'same-origin')
  context.header('X-Frame-Options', 'SAMEORIGIN')
  return undefined
}
