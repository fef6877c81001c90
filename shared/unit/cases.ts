/** What case files ask of a unit. */
import * as z from 'zod'
import { type Questions, question } from '../cases/model'
import { priceSheet } from './rules/priceSheet'

export const questions: Questions = {
  priceSheet: question({
    input: z.strictObject({
      unit: z.string(),
      total: z.number().describe('标价，单位是分'),
      sold: z.exactOptional(z.boolean()),
    }),
    answer: ({ policy }, { unit, total, sold }) =>
      priceSheet({ label: unit, total, state: sold ? 'sold' : 'forSale' }, policy.unit),
    describe: (lines) =>
      Object.fromEntries(
        lines.flatMap(({ method, saved, price, first, rest, loans }): [string, number][] => [
          [`${method}.saved`, saved],
          [`${method}.price`, price],
          [`${method}.first`, first],
          [`${method}.rest`, rest],
          ...loans.flatMap(({ fund, repayment, ...loan }): [string, number][] => [
            [`${fund}.provident`, loan.provident],
            [`${fund}.commercial`, loan.commercial],
            [`${fund}.${repayment}.firstMonth`, loan.firstMonth],
            [`${fund}.${repayment}.lastMonth`, loan.lastMonth],
            [`${fund}.${repayment}.interest`, loan.interest],
          ]),
        ]),
      ),
  }),
}
