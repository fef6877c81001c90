import { useQuery } from '@client/api'
import { Page } from '@client/parts'
import { web } from '../../web'
import { Display } from './Display'
import { Identity } from './Identity'
import { OtherPlaces } from './OtherPlaces'
import { SignOut } from './SignOut'

/** 我: who I am here, who has seen my number, and how the pages look. The settings work without a network, too. */
export default function BuyerMe() {
  const query = useQuery('buyer.me', {})
  return (
    <Page title="我">
      <Identity query={query} />
      <Display />
      <OtherPlaces />
      {web && <SignOut />}
    </Page>
  )
}
