/** The built web page, read from its directory; nothing outside it can be named. */
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import type { Context } from 'hono'
import { getMimeType } from 'hono/utils/mime'

const NOT_BUILT = '网页还没有构建。'

/** A path as it was meant, or null when it is not one. */
export function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

export async function servePage(context: Context, directory: string | undefined): Promise<Response> {
  if (directory === undefined || !existsSync(directory)) return context.text(NOT_BUILT, 404)
  const root = resolve(directory)
  const wanted = decoded(context.req.path)
  if (wanted === null) return context.text('not found', 404)
  const file = resolve(root, `.${wanted === '/' ? '/index.html' : wanted}`)
  if (!file.startsWith(root + sep)) return context.text('not found', 404)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return context.text('not found', 404)
  context.header('Content-Type', getMimeType(file) ?? 'application/octet-stream')
  // Built files carry a hash in their name; the page that names them does not.
  context.header('Cache-Control', extname(file) === '.html' ? 'no-cache' : 'private, max-age=3600')
  return context.body(new Uint8Array(await readFile(file)))
}
