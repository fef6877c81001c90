import { useQuery } from '@client/api'
import { leave } from '@client/leave'
import { Button } from '@client/parts'
import { useRouter } from '@tarojs/taro'
import { StaffPage } from '../parts/StaffPage'
import { missingIn } from './draft'
import { FollowupForm } from './FollowupForm'
import { FollowupSaved } from './FollowupSaved'
import { useFollowup } from './useFollowup'

/** 记一次跟进: three taps and a sentence. */
export default function StaffCustomerFollowup() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.customer', { customerId: id })
  const followup = useFollowup(id, query.data?.story)
  const { logged, busy, error, draft, save } = followup
  const missing = missingIn(draft)
  const foot = logged ? (
    <Button kind="primary" onTap={leave}>
      好
    </Button>
  ) : (
    <Button kind="primary" onTap={save} busy={busy} disabled={missing !== null}>
      {missing ? `还差：${missing}` : error ? '再试一次' : '保存'}
    </Button>
  )
  return (
    <StaffPage title="记一次跟进" query={query} foot={query.data && foot}>
      {({ name, preferredMethod, revisit, topics, guide, frequency }) =>
        logged ? (
          <FollowupSaved name={name} logged={logged} />
        ) : (
          <FollowupForm
            {...{ name, followup, revisit, topics, guide, frequency }}
            preferred={preferredMethod}
          />
        )
      }
    </StaffPage>
  )
}
