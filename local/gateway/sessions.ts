/** Who is signed in: random tokens, kept as hashes in the data directory's SQLite, good for 30 days. */
import { createHash, randomBytes } from 'node:crypto'
import type { Tables } from '../store/tables'

export const SESSION_DAYS = 30

export interface Session {
  readonly openid: string
  readonly name: string
  readonly group: string
}

const hash = (token: string) => createHash('sha256').update(token).digest('hex')

export class Sessions {
  constructor(
    private readonly tables: Tables,
    private readonly now: () => number,
  ) {
    tables.exec(
      'CREATE TABLE IF NOT EXISTS sessions (token TEXT PRIMARY KEY, openid TEXT NOT NULL, name TEXT NOT NULL, grp TEXT NOT NULL, expires INTEGER NOT NULL)',
    )
  }

  /** A new session's token. Sessions that ran out are cleared away. */
  begin({ openid, name, group }: Session): string {
    const token = randomBytes(32).toString('base64url')
    const expires = this.now() + SESSION_DAYS * 86_400_000
    this.tables.run('DELETE FROM sessions WHERE expires <= ?', [this.now()])
    this.tables.run('INSERT INTO sessions VALUES (?, ?, ?, ?, ?)', [
      hash(token),
      openid,
      name,
      group,
      expires,
    ])
    return token
  }

  find(token: string | undefined): Session | null {
    if (token === undefined) return null
    const sql = 'SELECT openid, name, grp AS "group" FROM sessions WHERE token = ? AND expires > ?'
    return this.tables.first<Session>(sql, [hash(token), this.now()]) ?? null
  }

  end(token: string | undefined): void {
    if (token !== undefined) this.tables.run('DELETE FROM sessions WHERE token = ?', [hash(token)])
  }
}
