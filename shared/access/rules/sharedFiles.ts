/**
 * SECRET-1: a consultant reads a colleague's file while the manager consents to it, and has opened it by the list, which logs the
 * reading. Reading is all: {@link maySeeCustomer} stays the rule of whatever does something with a file.
 */
import type { Customer } from '../../customer/model'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import { hasRead, runningShare } from '../../sharing/model'
import type { Employee } from '../model'
import { maySeeCustomer } from './ownCustomers'

type Reader = Pick<Employee, '_id' | 'projectId' | 'roles'>
type File = Pick<Customer, 'projectId' | 'ownerId' | 'sharing'>

/** The share by which they may read a file of their own project that is not theirs. */
export const readingShare = ({ _id, projectId, roles }: Reader, file: File, now: Instant) =>
  projectId === file.projectId && roles.includes('consultant') ? runningShare(file, _id, now) : undefined

export function mayReadCustomer(reader: Reader, file: File, now: Instant): Result<unknown> {
  const held = maySeeCustomer(reader, file)
  if (held.ok) return held
  const share = readingShare(reader, file, now)
  if (!share) return held
  // The code is no matter of one's post, which would send them back to the entry.
  return hasRead(share, now)
    ? ok(undefined)
    : refuse('CONFLICT', '这份档案是同事共享给您的，请从“共享给我的”里打开；每天第一次打开会记下来。', [
        { rule: 'SECRET-1', facts: {} },
      ])
}
