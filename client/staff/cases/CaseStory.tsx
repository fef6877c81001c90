import { now } from '@client/clock'
import { ListRow, Section } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { type CaseView, sayWho } from './words'

type Step = CaseView['steps'][number]

/** Every step so far, the newest first. */
export function CaseStory({ steps }: Pick<CaseView, 'steps'>) {
  const newest = steps.map((step, i) => ({ ...step, key: `${i}` })).reverse()
  return (
    <Section title="经过">
      {newest.map((step) => (
        <ListRow
          key={step.key}
          title={sayStep(step)}
          note={`${sayWhen(step.at, now())} · ${sayWho(step.by)}`}
        />
      ))}
    </Section>
  )
}

const verbs: Readonly<Partial<Record<Step['kind'], string>>> = {
  answered: '答复',
  closed: '结案',
  reopened: '重新打开',
}

/** What was submitted stands at the top of the page already. */
const sayStep = ({ kind, text }: Step) =>
  kind === 'opened' ? '业主提交' : verbs[kind] ? `${verbs[kind]}：${text}` : text
