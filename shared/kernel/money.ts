/** Money is an integer number of fen (0.01 元). Nothing here uses a fraction of a fen. */

/** An integer number of fen. */
export type Fen = number
/** A floor area in hundredths of a square metre, an integer: 89.56 m² is 8956. */
export type CentiSquareMetres = number

/** Reads yuan as written in a table (`1,234.5`, `1234.50 元`, `￥1,234`) into fen; null when it is no such amount. */
export function parseYuan(text: string): Fen | null {
  const plain = text
    .replace(/[,，\s]/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
  return parseHundredths(plain)
}

/** Reads a decimal with at most two places into hundredths; null when it is none, negative, or too exact. */
export function parseHundredths(text: string): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(text)
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** Price of an area at a unit price for one square metre, rounded half up to the fen. */
export function priceOf(area: CentiSquareMetres, unitPrice: Fen): Fen {
  const hundredFold = BigInt(area) * BigInt(unitPrice)
  return Number((hundredFold + 50n) / 100n)
}

const group = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** An amount as a table shows it: ¥1,234,500 or ¥1,234.50. */
export function sayMoney(amount: Fen): string {
  const sign = amount < 0 ? '-' : ''
  const whole = group(String(Math.floor(Math.abs(amount) / 100)))
  const rest = Math.abs(amount) % 100
  return rest === 0 ? `${sign}¥${whole}` : `${sign}¥${whole}.${String(rest).padStart(2, '0')}`
}

/** An amount as people say it about a home: 128.5 万元; below 10,000 元 as {@link sayMoney}. */
export function sayWan(amount: Fen): string {
  if (Math.abs(amount) < 1_000_000) return sayMoney(amount)
  const hundredths = Math.round(amount / 10_000)
  return `${(hundredths / 100).toFixed(2).replace(/\.?0+$/, '')} 万元`
}

/** An area as people write it: 89.56 ㎡. */
export const sayArea = (area: CentiSquareMetres): string =>
  `${(area / 100).toFixed(2).replace(/\.?0+$/, '')} ㎡`
