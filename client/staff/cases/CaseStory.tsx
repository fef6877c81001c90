import { now } from '@client/clock'
import { ListRow, Section } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { type CaseView, sayWho } from './words'

/** Every step so far, the newest first. */
export function CaseStory({ steps }: Pick<CaseView, 'steps'>) {
  const newest = steps.map((step, i) => ({ ...step, key: `${i}` })).reverse()
  return (
    <Section title="经过">
      {newest.map(({ key, at, by, kind, text }) => (
        <ListRow key={key} title={sayStep(kind, text)} note={`${sayWhen(at, now())} · ${sayWho(by)}`} />
      ))}
    </Section>
  )
}

const verbs: Readonly<Record<string, string>> = {
  opened: '提交',
  answered: '答复',
  closed: '结案',
  reopened: '重新打开',
}

const sayStep = (kind: string, text: string) => (verbs[kind] ? `${verbs[kind]}：${text}` : text)
