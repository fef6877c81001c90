import { Page } from '@client/parts'

export default function BuyerHome() {
  return <Page title="我的家">我的家</Page>
}
