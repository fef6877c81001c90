import { useQuery } from '@client/api'
import { Page } from '@client/parts'
import { Binding } from '../binding/Binding'
import { NoHome } from '../binding/NoHome'
import { Homes } from './Homes'

/** 我的家: how the building grows, how far the papers are, and what comes next. */
export default function BuyerHome() {
  const query = useQuery('buyer.home', {})
  return (
    <Page title="我的家" query={query}>
      {({ projectName, homes }) => {
        if (projectName === null) return <Binding onBound={query.reload} />
        if (homes.length === 0) return <NoHome projectName={projectName} />
        return <Homes projectName={projectName} homes={homes} />
      }}
    </Page>
  )
}
