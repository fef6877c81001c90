import { call, useCommand, usePages, useQuery } from '@client/api'
import { confirm, say } from '@client/parts'
import type { PoolList } from '@shared/pool/model'
import { useState } from 'react'
import { type Pool, type PoolRow, sayRow } from './words'

/** The list, and what is done with one of its rows. A row that was dealt with leaves at once; the answer of the next visit confirms it. */
export function usePool(list: PoolList) {
  const query = useQuery('staff.pool', { list })
  const { rows, more } = usePages(
    query.data,
    (data: Pool) => data.rows,
    (after) => call('staff.pool', { list, after }),
  )
  const claim = useCommand('staff.claim')
  const assign = useCommand('staff.assign')
  const pool = useCommand('staff.putInPool')
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<string | null>(null)
  const leaves = (id: string) => setGone((known) => new Set([...known, id]))

  return {
    query,
    rows: rows.filter(({ id }) => !gone.has(id)),
    more,
    at,
    error: claim.error ?? assign.error ?? pool.error,
    busy: claim.busy || assign.busy || pool.busy,
    async claim({ id }: PoolRow) {
      setAt(id)
      const outcome = await claim.run({ customerId: id })
      if (!outcome?.ok) return
      leaves(id)
      say(`领取了，在“客户”里。今天还能领取 ${outcome.data.left} 位`)
      await query.reload()
    },
    async assign(
      row: PoolRow,
      to: { readonly id: string; readonly name: string },
      way: 'rotation' | 'oneByOne',
    ) {
      setAt(row.id)
      const outcome = await assign.run({ customerId: row.id, to: to.id, way })
      if (!outcome?.ok) return false
      leaves(row.id)
      say(`${row.file?.name ?? sayRow(row)}分给了${to.name}`)
      return true
    },
    async putInPool(row: PoolRow) {
      const text = '放入以后，别的顾问可以领取。原来的顾问会收到消息。'
      if (!(await confirm({ title: '放入公共客户？', text, yes: '放入' }))) return
      setAt(row.id)
      const outcome = await pool.run({ customerId: row.id })
      if (!outcome?.ok) return
      leaves(row.id)
      say('放入了公共客户')
    },
  }
}
