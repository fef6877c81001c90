import { Tag } from '@client/parts'
import { type CaseStatus, statusNames } from '@shared/service/model'

/** Where a case stands; it stands out when it waits for the buyer. */
export function StatusTag({ status }: { readonly status: CaseStatus }) {
  return <Tag tone={status === 'confirmed' ? 'plain' : 'accent'}>{statusNames[status]}</Tag>
}
