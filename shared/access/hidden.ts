/**
 * What one gets of a thing that one may not know of: the very same words as for a thing that does not exist, so that nobody
 * can find out by asking which of the two it is (SECRET-1, SECRET-2, INFO-4.1).
 */
import { refuse } from '../kernel/result'

export const hidden = refuse('NOT_FOUND', '没有找到。它可能已不存在，或者不在您能看的范围里。')
