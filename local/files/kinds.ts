/** What a file is, told from its first bytes: a name or a header can lie. */

export interface FileKind {
  readonly type: string
  /** May be shown in the page; everything else is offered for saving only. */
  readonly inline: boolean
}

const starts = (bytes: Buffer, signature: readonly number[], at = 0) =>
  bytes.length >= at + signature.length && signature.every((byte, offset) => bytes[at + offset] === byte)

const ascii = (text: string) => [...Buffer.from(text, 'latin1')]

export function kindOf(bytes: Buffer): FileKind {
  if (starts(bytes, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return { type: 'image/png', inline: true }
  if (starts(bytes, [0xff, 0xd8, 0xff])) return { type: 'image/jpeg', inline: true }
  if (starts(bytes, ascii('RIFF')) && starts(bytes, ascii('WEBP'), 8))
    return { type: 'image/webp', inline: true }
  if (starts(bytes, ascii('%PDF-'))) return { type: 'application/pdf', inline: false }
  return { type: 'application/octet-stream', inline: false }
}

export const isPicture = (bytes: Buffer): boolean => kindOf(bytes).inline
