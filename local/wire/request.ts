/** A request of the SDK, opened: who sends it, what it asks, and the field readers for its body. */

import type { Invocation } from '../runtime/runtime'
import { invalid } from '../store/errors'

export type Body = Readonly<Record<string, unknown>>

export interface WireRequest {
  readonly action: string
  readonly body: Body
  readonly invocation: Invocation
}

/** What goes back: JSON, bytes, or nothing at all (the connection drops). */
export type Reply =
  | { readonly kind: 'json'; readonly body: Body }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly contentType: string }
  | { readonly kind: 'drop' }

/** Answers the actions that share the text before the first dot. */
export type Family = (request: WireRequest) => Promise<Reply>

export const json = (body: Body): Reply => ({ kind: 'json', body })

export const isBody = (value: unknown): value is Body =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

export function textField(body: Body, name: string): string {
  const value = body[name]
  if (typeof value !== 'string') throw invalid(`${name} must be text`)
  return value
}

export function optionalText(body: Body, name: string): string | undefined {
  const value = body[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function numberField(body: Body, name: string): number | undefined {
  const value = body[name]
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalid(`${name} must be a whole number`)
  return value
}

export function listField(body: Body, name: string): readonly unknown[] {
  const value = body[name]
  if (!Array.isArray(value)) throw invalid(`${name} must be a list`)
  return value
}
