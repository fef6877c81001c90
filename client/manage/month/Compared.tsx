import { Bars, Section, Table } from '@client/parts'
import { useFew } from './useFew'
import type { Report } from './words'

/** Consultants side by side: how complete their files of the month are, and what was late. */
export function Compared({ people }: Pick<Report, 'people'>) {
  const [few, more] = useFew(people)
  const keepers = few.filter(({ files }) => files > 0)
  return (
    <>
      {keepers.length > 0 && (
        <Section title="档案齐全">
          <Bars
            full={100}
            items={keepers.map(({ name, files, complete }) => ({
              label: name,
              value: Math.round((complete / files) * 100),
              said: `${files} 份里 ${complete} 份齐，${Math.round((complete / files) * 100)}%`,
            }))}
          />
        </Section>
      )}
      <Section title="及时">
        <Table
          label="每位顾问的逾期跟进、晚登记和没有按时回电"
          head={['顾问', '跟进逾期', '登记晚了', '该回没回']}
          rows={few.map(({ who, name, overdue, late, unmet }) => ({
            ...{ key: who, cells: [name, overdue, late, unmet] },
          }))}
        />
        {more}
      </Section>
    </>
  )
}
