/** The code that a visitor scans holds the id of their entry: a random one, in the 32 characters that WeChat's codes can carry. */
export const tokenOf = (entry: string): string => entry.replaceAll('-', '')
export const entryOf = (token: string): string =>
  token.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
