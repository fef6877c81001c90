/** The list of customers: its parts, and how long a search may be. */

/** `due` by when they are due; `overdue` and `soon` only these; `all` the last registered first. */
export const shows = ['due', 'overdue', 'soon', 'all'] as const
export type Show = (typeof shows)[number]

/** The longest search (ours): as long as a name may be. */
export const longestSearch = 60
