/**
 * Where the rows of a list stand. Taro sends a whole list of siblings again when one of them goes or comes in between, so
 * each row has a place of its own: when it goes, an empty place stays, and when one comes in between, it shares the place
 * of the row before it.
 */

/** The keys of the rows at each place, in the order of the list. */
export type Places = readonly (readonly string[])[]

/** With more rows than these out of place, it is another list. */
const mostMoved = 4

/** The places for these rows, with as many as possible where they are. */
export function settle(before: Places, keys: readonly string[]): Places {
  const at = new Map(before.flatMap((place, i) => place.map((key) => [key, i] as const)))
  let here = 0
  const stays = keys.map((key) => {
    const place = at.get(key) ?? -1
    here = Math.max(here, place)
    return place === here && place >= 0
  })
  const lastThatStays = stays.lastIndexOf(true)
  const moved = stays.filter((stays, i) => !stays && i < lastThatStays).length
  const anew = keys.map((key) => [key])
  if (lastThatStays < 0 || moved > mostMoved) return anew

  const next: string[][] = before.map(() => [])
  here = 0
  keys.forEach((key, i) => {
    if (i > lastThatStays) next.push([key])
    else {
      if (stays[i]) here = at.get(key) ?? here
      next[here]?.push(key)
    }
  })
  const empty = next.filter((place) => place.length === 0).length
  return empty > keys.length ? anew : next
}
