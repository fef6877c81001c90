import { Button, ButtonRow, confirm, Empty, Filter, ListRow, LongList, Pick } from '@client/parts'
import type { PoolList } from '@shared/pool/model'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { openDisputes, openHandOver } from '../go'
import { StaffPage } from '../parts/StaffPage'
import { Trouble } from '../parts/Trouble'
import { PoolLine } from './PoolLine'
import { usePool } from './usePool'
import { lists, nothing, type Pool, type PoolRow } from './words'
import './pool-line.scss'

const rotation = { id: '', name: '按轮次，轮到谁分给谁' }

/** 公共客户: whom nobody has. A consultant claims one; the manager gives them to somebody, one by one or by rotation. */
export default function StaffPool() {
  const [list, setList] = useState<PoolList>('open')
  const [chosen, setChosen] = useState('')
  /** How many of a page have been given away by now; null: none are being given. */
  const [done, setDone] = useState<number | null>(null)
  const total = useRef(0)
  const stopped = useRef(false)
  const pool = usePool(list)
  const { rows, more, busy, at } = pool

  const receiverOf = (row: PoolRow, { consultants }: Pool) => {
    const id = chosen === '' ? row.file?.turnOf : chosen
    return consultants.find((each) => each.id === id) ?? null
  }
  const assignAll = async (data: Pool) => {
    const text = `这一页的 ${rows.length} 位，从轮到的顾问起，一位一位轮流分。`
    if (!(await confirm({ title: '按轮次分配？', text, yes: '分配' }))) return
    stopped.current = false
    total.current = rows.length
    for (const [at, row] of rows.entries()) {
      setDone(at)
      const to = receiverOf(row, data)
      if (stopped.current || !to || !(await pool.assign(row, to, 'rotation'))) break
    }
    setDone(null)
    await pool.query.reload()
  }

  return (
    <StaffPage title="公共客户" query={pool.query}>
      {(data) => {
        const isManager = data.consultants.length > 0
        const seesFiles = data.claims === null
        return (
          <>
            {data.claims && (
              <View className="pool-head">{`今天领取了 ${data.claims.today} 位，最多 ${data.claims.perDay} 位`}</View>
            )}
            {seesFiles && <Filter label="看哪些" options={lists} value={list} onChange={setList} />}
            {isManager && rows.length > 0 && (
              <Pick
                label="分给谁"
                options={[rotation, ...data.consultants]}
                value={chosen}
                onChange={setChosen}
              />
            )}
            <Trouble error={pool.error} />
            {rows.length === 0 && !more && <Empty hint={nothing[list][1]}>{nothing[list][0]}</Empty>}
            <LongList rows={rows} keyOf={({ id }) => id} rowHeight={150} pageSize={8} more={more}>
              {(row) => {
                const to = receiverOf(row, data)
                return (
                  <PoolLine
                    row={row}
                    busy={busy && at === row.id}
                    onClaim={() => pool.claim(row)}
                    to={isManager ? (to?.name ?? '') : null}
                    onAssign={() => to && pool.assign(row, to, chosen === '' ? 'rotation' : 'oneByOne')}
                    onPool={isManager && list === 'manager' ? () => pool.putInPool(row) : undefined}
                  />
                )
              }}
            </LongList>
            <ListRow title="归属争议" note="对归属有异议的，提出、处理和裁定" onTap={openDisputes} />
            {isManager && (
              <View className="pool-foot">
                <ButtonRow>
                  {rows.length > 1 && chosen === '' && done === null && (
                    <Button onTap={() => assignAll(data)} busy={busy}>
                      这一页都按轮次分
                    </Button>
                  )}
                  {done !== null && (
                    <Button
                      onTap={() => {
                        stopped.current = true
                      }}
                    >
                      {`正在分第 ${done + 1} / ${total.current} 位，停一下`}
                    </Button>
                  )}
                  <Button onTap={openHandOver}>办离职移交</Button>
                </ButtonRow>
              </View>
            )}
          </>
        )
      }}
    </StaffPage>
  )
}
