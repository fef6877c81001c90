/**
 * The fields that people fill in, each with what it is called and what it may hold. Text is refused, not mended, when
 * it hides something: control characters, lone surrogates, or marks that turn the direction of writing.
 */
import * as z from 'zod'
import { isDay } from '../kernel/time'

/** Control characters save the line feed, lone surrogates, marks of direction, the byte order mark. */
const hidden = /(?!\n)\p{Cc}|\p{Surrogate}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

/** Words of a person: 1 to `max` characters, without hidden ones. */
export const words = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !hidden.test(text), { params: { say: 'hidden' } })
    .trim()
    .min(1)

/** The same, and may be left empty. */
export const maybeWords = (max: number) => z.union([z.literal(''), words(max)])

/** An id that the program made. */
export const id = z.string().regex(/^[A-Za-z0-9][\w:.-]{0,79}$/)

/** A random UUID that the client makes for one command and keeps through its retries. */
export const commandId = z.uuid()

export const day = z.string().refine(isDay, { params: { say: 'day' } })

/** The code that WeChat's phone button gives. */
export const phoneCode = z.string().regex(/^[\x21-\x7e]{1,128}$/)

/** Photos that were uploaded by the client's `uploadPhoto`, at most nine. */
export const photos = z
  .array(z.string().regex(/^cloud:\/\/[\w.-]{1,120}\/uploads\/[\w-]{8,64}\.(png|jpg|jpeg|webp)$/))
  .max(9)

/** Where a list goes on: the key (kernel/key) of the last row of the page before. */
export const cursor = z.string().regex(/^[\w:.-]{1,120}$/)
