/** Moved dates form a chain that ends at the date that is promised now: nothing that was promised is lost. */
import type { Day } from '@shared/kernel/time'
import type { Entry, Findings } from './findings'

interface SlipRow {
  readonly from: Day
  readonly to: Day
}

export function checkSlips(slips: readonly Entry<SlipRow>[], promised: Day, findings: Findings): void {
  slips.forEach(({ value, source }, index) => {
    const next = slips[index + 1]?.value.from
    if (value.from === value.to) findings.add(source, 'to', '和原日期不同的日期')
    else if (next !== undefined && value.to !== next) {
      findings.add(source, 'to', `和下一次改期的原日期（${next}）相同；按先后顺序登记`)
    } else if (next === undefined && value.to !== promised) {
      findings.add(source, 'to', `和现在的承诺日期（${promised}）相同`)
    }
  })
}
