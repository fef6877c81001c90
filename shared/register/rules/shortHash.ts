/** As much of a hash as people can write down, and two compare by eye: 3FA2-90B1-7C4D. */
export const shortHash = (hash: string): string =>
  [hash.slice(0, 4), hash.slice(4, 8), hash.slice(8, 12)].join('-').toUpperCase()
