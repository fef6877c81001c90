import { Page } from '@client/parts'

export default function BuyerMe() {
  return <Page title="我">我</Page>
}
