import { now } from '@client/clock'
import { ListRow } from '@client/parts'
import { feedbackNames, methodNames } from '@shared/customer/model'
import { sayWhen } from '@shared/kernel/time'
import type { File } from '../logged'

/** One contact: what was said, what came of it, when and by whom. */
export function ContactRow({ contact }: { readonly contact: File['contacts'][number] }) {
  const { content, at, byName, method, feedback } = contact
  const note = `${sayWhen(at, now())} · ${byName} · ${methodNames[method]} · ${feedbackNames[feedback]}`
  return <ListRow title={content} note={note} />
}
