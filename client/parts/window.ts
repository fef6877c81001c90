/** Which pages of a long list are near the screen. */

export interface Window {
  readonly first: number
  readonly last: number
}

export interface PageOfRows<Row> {
  readonly number: number
  readonly rows: readonly Row[]
}

export const inPages = <Row>(rows: readonly Row[], size: number): readonly PageOfRows<Row>[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, number) => ({
    number,
    rows: rows.slice(number * size, (number + 1) * size),
  }))

/** The page at this distance from the list's top, with one before it and one after it. */
export function windowAt(distance: number, pages: number, heightOf: (page: number) => number): Window {
  let at = 0
  for (let bottom = heightOf(0); bottom <= distance && at < pages - 1; bottom += heightOf(at)) at += 1
  const screenful = distance <= 0 && at === 0
  return { first: Math.max(0, at - 1), last: Math.min(Math.max(0, pages - 1), screenful ? 0 : at + 1) }
}
