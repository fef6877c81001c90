import { Page } from '@client/parts'

export default function BuyerService() {
  return <Page title="服务">服务</Page>
}
