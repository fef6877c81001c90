/**
 * What only one file of a project may hold: its numbers. The slots of all files are unique in the database, so of two devices that
 * register the same new number at one moment one wins. Two people behind one number are two files: the second one takes the number's
 * second slot, and only where somebody has said that it is another person.
 */
interface Held {
  readonly projectId: string
  /** The file's id. A file without a number holds only itself. */
  readonly customer: string
  readonly phones: readonly string[]
}

const none: ReadonlySet<string> = new Set()

/** The slots of a file; `taken` are those of the other files behind its numbers. */
export function slotsOf({ projectId, customer, phones }: Held, taken = none): readonly string[] {
  if (phones.length === 0) return [`${projectId}/-/${customer}`]
  return phones.map((phone) => {
    let place = 0
    while (taken.has(`${projectId}/${phone}/${place}`)) place += 1
    return `${projectId}/${phone}/${place}`
  })
}
