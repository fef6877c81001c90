import { Page } from '@client/parts'

export default function BuyerServiceNew() {
  return <Page title="报修与投诉">报修与投诉</Page>
}
