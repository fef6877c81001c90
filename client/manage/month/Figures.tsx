import { now } from '@client/clock'
import { Bars, Empty, Line, Row, Section, Table } from '@client/parts'
import { levelNames, sourceNames } from '@shared/customer/model'
import { sayDay } from '@shared/kernel/time'
import { useFew } from './useFew'
import type { Report } from './words'

/** What the month came to: in all, day by day, by source and level, and by consultant. */
export function Figures({ report }: { readonly report: Report }) {
  const { total, days, sources, levels, people } = report
  const [few, more] = useFew(people)
  const returns = total.visits - total.firstVisits
  const newcomers = levels.reduce((sum, { customers }) => sum + customers, 0)
  return (
    <>
      <Section title="来访和成交">
        <Row label="来访" note={`首次 ${total.firstVisits}，回访 ${returns}`}>
          {total.visits} 次
        </Row>
        <Row label="来电">{total.calls} 次</Row>
        <Row label="网上和公司转来">{total.leads} 位</Row>
        <Row label="跟进">{total.followups} 次</Row>
        <Row label="认购">{total.subscribed} 套</Row>
        <Row label="签约">{total.signed} 套</Row>
      </Section>
      {days.length > 1 && (
        <Section title="每天">
          <Line
            label={`来访，最多的一天 ${Math.max(...days.map(({ visits }) => visits))} 次`}
            points={days.map(({ day, visits }) => ({ label: sayDay(day, now()), value: visits }))}
          />
        </Section>
      )}
      {total.visits > 0 && (
        <Section title="来访从哪里来">
          <Bars
            items={sources.map(({ source, visits }) => ({
              ...{ label: sourceNames[source], value: visits },
              said: `${visits} 次，${Math.round((visits / total.visits) * 100)}%`,
            }))}
          />
        </Section>
      )}
      {newcomers > 0 && (
        <Section title="新客户的级别">
          <Bars
            items={levels.map(({ level, customers }) => ({
              ...{ label: levelNames[level], value: customers, said: `${customers} 位` },
            }))}
          />
        </Section>
      )}
      <Section title="每位顾问">
        {people.length === 0 && <Empty>这个月还没有记录</Empty>}
        {people.length > 0 && (
          <Table
            label="每位顾问的来访、来电、跟进和签约"
            head={['顾问', '来访', '来电', '跟进', '签约']}
            rows={[
              ...few.map(({ who, name, visits, calls, followups, signed }) => ({
                ...{ key: who, cells: [name, visits, calls, followups, signed] },
              })),
              {
                ...{ key: 'sum', sum: true },
                cells: ['合计', total.visits, total.calls, total.followups, total.signed],
              },
            ]}
          />
        )}
        {more}
      </Section>
    </>
  )
}
