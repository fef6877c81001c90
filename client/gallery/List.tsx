import { ListRow, LongList, Section } from '@client/parts'
import { useState } from 'react'
import * as samples from './samples'

/** Two hundred rows; a tap changes one. */
export function List() {
  const [rows, setRows] = useState(samples.guests)
  const count = (id: string) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, calls: row.calls + 1 } : row)))
  return (
    <Section title="长名单" aside={`${rows.length} 行`}>
      <LongList rows={rows} keyOf={(row) => row.id} rowHeight={72}>
        {(row) => <ListRow title={row.name} note={`联系过 ${row.calls} 次`} onTap={() => count(row.id)} />}
      </LongList>
    </Section>
  )
}
