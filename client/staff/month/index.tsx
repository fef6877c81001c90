import { call, useCommand, usePages, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Bars, Button, Card, Empty, Filter, LongList, Section, say, TextArea } from '@client/parts'
import { sayDay } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { StaffPage } from '../parts/StaffPage'
import { Trouble } from '../parts/Trouble'
import { useFrame } from '../parts/useFrame'
import { Answer } from './Answer'
import { FileRow } from './FileRow'
import { monthOptions, sayFiles, sayHandedIn } from './words'
import './month.scss'

/** 月末档案: a consultant's files of a month, sorted and handed to the planner. */
export default function StaffBundle() {
  const { who: whose, month: asked } = useRouter().params
  const [month, setMonth] = useState(asked ?? null)
  const input = {
    ...(whose !== undefined && { who: decodeURIComponent(whose) }),
    ...(month !== null && { month }),
  }
  const query = useFrame(useQuery('staff.bundle', input))
  const { rows, more } = usePages(
    query.data,
    (found) => found.rows,
    (after) => call('staff.bundle', { ...input, after }),
  )
  const hand = useCommand('staff.handInFiles')
  const [note, setNote] = useState('')
  /** What was marked since the list was fetched. */
  const [marked, setMarked] = useState<Readonly<Record<string, boolean>>>({})
  const reload = async () => {
    setMarked({})
    await query.reload()
  }
  const { data } = query
  const open = data?.mayKeep === true && (data.state === 'open' || data.state === 'returned')
  const changes = rows.filter(({ id, sorted }) => (marked[id] ?? sorted) !== sorted)
  const sorted = (data?.totals.sorted ?? 0) + changes.reduce((sum, each) => sum + (each.sorted ? -1 : 1), 0)
  const rest = (data?.totals.files ?? 0) - sorted
  const run = async (on: boolean) => {
    if (!data) return
    const outcome = await hand.run({ who: data.who.id, month: data.month, on, note: on ? note.trim() : '' })
    if (!outcome?.ok) return
    setNote('')
    say(on ? '交给策划了' : '撤回来了，可以接着整理')
    await reload()
  }
  /** Why it cannot be handed in now. */
  const waits = data?.opensOn
    ? `${sayDay(data.opensOn, now())}起可以交`
    : rest > 0 && !note.trim()
      ? `还有 ${rest} 份没有整理好`
      : null
  const foot = data?.mayKeep && data.totals.files > 0 && data.state !== 'taken' && (
    <>
      <Trouble error={hand.error} />
      {open ? (
        <Button kind="primary" busy={hand.busy} disabled={waits !== null} onTap={() => run(true)}>
          {waits ?? '交给策划'}
        </Button>
      ) : (
        <Button busy={hand.busy} onTap={() => run(false)}>
          撤回，接着整理
        </Button>
      )}
    </>
  )
  return (
    <StaffPage title="月末档案" query={query} foot={foot}>
      {(view) => (
        <>
          <Filter
            label="哪个月"
            options={monthOptions(view.months)}
            value={view.month}
            onChange={(next) => {
              setMarked({})
              setMonth(next)
            }}
          />
          <View>
            {view.who.name}：{sayFiles({ ...view.totals, sorted })}
          </View>
          <View className={view.state === 'returned' ? 'bundle-late' : ''}>{sayHandedIn(view, now())}</View>
          <View className="bundle-small">{view.cite}</View>
          {view.totals.capped && <View className="bundle-small">太多了，只数到这里，可能还有</View>}
          {view.praises.map(({ at, is, text }) => (
            <Card key={at}>
              经理{is === 'words' ? '表扬' : '奖励'}您：{text}
            </Card>
          ))}
          {view.lacks.length > 0 && view.rows.length === 0 && (
            <Section title="缺的内容">
              <Bars
                full={view.totals.files}
                items={view.lacks.map(({ name, files }) => ({
                  ...{ label: name, value: files, said: `${files} 份` },
                }))}
              />
            </Section>
          )}
          {view.mayTake && (
            <Answer who={view.who.id} month={view.month} version={view.version} onDone={reload} />
          )}
          {view.totals.files === 0 && (
            <Empty hint="来过或登记过的客户，会自己列在这里">这个月还没有档案</Empty>
          )}
          <LongList rows={rows} keyOf={({ id }) => id} rowHeight={130} pageSize={8} more={more}>
            {(row) => (
              <FileRow
                {...{ who: view.who.id, month: view.month, open }}
                row={{ ...row, sorted: marked[row.id] ?? row.sorted }}
                onSorted={(id, on) => setMarked((before) => ({ ...before, [id]: on }))}
              />
            )}
          </LongList>
          {open && view.opensOn === null && rest > 0 && view.totals.files > 0 && (
            <View className="bundle-note">
              <TextArea
                label="缺什么（没整理完也可以交）"
                value={note}
                onChange={setNote}
                max={200}
                placeholder="例如：一份等客户补身份证"
              />
            </View>
          )}
        </>
      )}
    </StaffPage>
  )
}
