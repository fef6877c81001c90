import { now } from '@client/clock'
import { Chips, TextField } from '@client/parts'
import {
  type ContactMethod,
  contactMethods,
  type Feedback,
  feedbackNames,
  feedbacks,
  methodNames,
} from '@shared/customer/model'
import { View } from '@tarojs/components'
import type { File } from '../logged'
import { sayFrequency } from '../parts/frequency'
import { Trouble } from '../parts/Trouble'
import { CallScript } from './CallScript'
import { Content } from './Content'
import { PlanDay } from './PlanDay'
import { nobodyAnswered, suggestedGoals, withTopic } from './suggest'
import { Topics } from './Topics'
import type { Followup } from './useFollowup'
import './customer-file.scss'

export interface FollowupFormProps extends Pick<File, 'topics' | 'guide' | 'frequency'> {
  readonly name: string
  readonly preferred: ContactMethod | null
  readonly followup: Followup
  /** The regulation asks for the four questions of a revisit (RECEPTION-4). */
  readonly revisit: boolean
}

const feedbackOptions = feedbacks.map((value) => ({ value, label: feedbackNames[value] }))

/** What the customer likes best comes first. */
const methodOptions = (preferred: ContactMethod | null) =>
  [...contactMethods]
    .sort((a, b) => Number(b === preferred) - Number(a === preferred))
    .map((value) => ({ value, label: methodNames[value] }))

const suggestions: readonly string[] = Object.values(suggestedGoals)

export function FollowupForm(props: FollowupFormProps) {
  const { name, preferred, followup, revisit, topics, guide, frequency } = props
  const { draft, change, error } = followup
  // A sentence of ours is replaced by the one that fits; a sentence of theirs never is.
  const chooseFeedback = (feedback: Feedback) =>
    change({
      feedback,
      ...((draft.goal === '' || suggestions.includes(draft.goal)) && { goal: suggestedGoals[feedback] }),
      ...(feedback === 'unreached' && draft.content === '' && { content: nobodyAnswered }),
      ...(feedback !== 'unreached' && draft.content === nobodyAnswered && { content: '' }),
    })
  const pick = (topic: string) => change({ content: withTopic(draft.content, topic) })
  return (
    <>
      <View className="file-standing">
        {name} · {sayFrequency(frequency)}
      </View>
      <Chips
        label="怎么联系的"
        options={methodOptions(preferred)}
        value={draft.method}
        onChange={(method) => change({ method })}
      />
      <Chips label="客户的反应" options={feedbackOptions} value={draft.feedback} onChange={chooseFeedback} />
      <CallScript />
      <Topics topics={topics} guide={guide} onPick={pick} />
      <Content asks={revisit} value={draft.content} onChange={(content) => change({ content })} />
      <PlanDay value={draft.day} today={now()} onChange={(day) => change({ day })} />
      <TextField
        label="下次要做什么"
        value={draft.goal}
        onChange={(goal) => change({ goal })}
        max={100}
        placeholder="选了反应，先替您写一句"
      />
      <Trouble error={error} />
    </>
  )
}
