/** SALES-13: neither pestering nor neglect. How many contacts a customer had in the seven days that end now. */
import type { Contact } from '../../customer/model'
import { hour, type Instant } from '../../kernel/time'

const week = 7 * 24 * hour

/** Every attempt counts, reached or not: the phone rang either way. */
export const contactsInWeek = (contacts: readonly Contact[], now: Instant): number =>
  contacts.filter(({ at }) => at > now - week && at <= now).length
