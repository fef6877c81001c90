/**
 * SECRET-1: with the manager's consent a consultant may show a file. For how long is the office's to say (the articles give no
 * number); it ends by itself, at a midnight. The day of the consent is not counted.
 */
import type { Decision } from '../../kernel/reason'
import { endOfWindow, type Instant } from '../../kernel/time'
import type { AccessPolicy } from '../policy'

/** Until when; null where it is asked for longer than may be. */
export type ShareFor = Instant | null

/** @param consentedAt when the manager consents. */
export function shareFor(days: number, { sharing }: AccessPolicy, consentedAt: Instant): Decision<ShareFor> {
  const { mostDays } = sharing
  const facts = { about: 'sharing', days, mostDays: mostDays.value }
  const because = [
    { rule: 'SECRET-1', facts },
    { rule: mostDays.source, facts },
  ] as const
  return {
    outcome: days <= mostDays.value ? endOfWindow(consentedAt, days) : null,
    because: mostDays.source === 'SECRET-1' ? because.slice(0, 1) : because,
    rejected: [],
  }
}
