/**
 * Promise 4: the transactions of a history can be put into an order in which each one alone would have read and written the same. They
 * can when the graph of who must come before whom has no circle (Adya's direct serialization graph): who wrote what another read, who
 * overwrote what another wrote, and who read what another then overwrote.
 */
import { alg, Graph } from '@dagrejs/graphlib'
import type { Recorded } from './recorder'

export function circles(history: readonly Recorded[]): readonly string[] {
  const graph = new Graph({ directed: true })
  for (const { id } of history) graph.setNode(id)
  const writers = writersOf(history)
  const edge = (from: string | undefined, to: string | undefined) => {
    if (from !== undefined && to !== undefined && from !== to) graph.setEdge(from, to)
  }
  for (const { id, reads } of history)
    for (const { doc, version } of reads) {
      const all = writers.get(doc) ?? []
      const wrote = all.findIndex((each) => each.version === version)
      edge(all[wrote]?.id, id)
      // What nobody of the history wrote was there before all of it.
      edge(id, all[wrote + 1]?.id)
    }
  for (const all of writers.values())
    for (const [index, { id }] of all.entries()) edge(all[index - 1]?.id, id)
  const found = alg.tarjan(graph).filter((part) => part.length > 1)
  const byId = new Map(history.map((each) => [each.id, each]))
  return [
    ...[...writers].flatMap(([doc, all]) =>
      all
        .filter(({ version }, at) => all.findIndex((each) => each.version === version) !== at)
        .map(({ version }) => `${doc} ${version} was written twice`),
    ),
    ...found.map((part) => `no order fits these: ${part.map((id) => say(byId.get(id))).join(' | ')}`),
  ]
}

/** Of each document its versions in the order of their commits, each with who wrote it. */
function writersOf(history: readonly Recorded[]) {
  const writers = new Map<string, { readonly id: string; readonly version: string }[]>()
  for (const { id, writes } of history)
    for (const { doc, version } of writes) writers.set(doc, [...(writers.get(doc) ?? []), { id, version }])
  return writers
}

const say = (transaction: Recorded | undefined) =>
  transaction
    ? [
        ...transaction.reads.map(({ doc, version }) => `read ${doc} ${version}`),
        ...transaction.writes.map(({ doc, version }) => `wrote ${doc} ${version}`),
      ].join(', ')
    : ''
