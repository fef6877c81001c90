import { useQuery } from '@client/api'
import { Button, ButtonRow } from '@client/parts'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Claimants } from '../../staff/disputes/Claimants'
import { Head } from '../../staff/disputes/Head'
import { Outcome } from '../../staff/disputes/Outcome'
import { openCustomer, openPolicy, openWish } from '../../staff/go'
import { iAm } from '../../staff/me'
import { StaffPage } from '../../staff/parts/StaffPage'
import { DecideForm } from './DecideForm'
import { Evidence } from './Evidence'
import { Proposed } from './Proposed'

/** A dispute with all that is on record, what the rules come to, and the form of whoever proposes or rules. */
export default function ManageDispute() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.dispute', { customerId: id })
  return (
    <StaffPage title="归属争议" query={query}>
      {(dispute) => (
        <>
          <Head dispute={dispute} />
          <Outcome dispute={dispute} />
          <Claimants dispute={dispute} />
          {dispute.file && <Proposed file={dispute.file} />}
          {dispute.file && <Evidence file={dispute.file} />}
          {dispute.file && (dispute.may.propose || dispute.may.rule) && (
            <DecideForm key={dispute.version} dispute={dispute} file={dispute.file} onDone={query.reload} />
          )}
          <View className="dispute-gap" />
          <ButtonRow>
            {dispute.file?.open && <Button onTap={() => openCustomer(id)}>看客户档案</Button>}
            {iAm('manager') && <Button onTap={() => openWish(id)}>客户要求换顾问</Button>}
            {(iAm('manager') || iAm('director')) && <Button onTap={openPolicy}>看现行制度</Button>}
          </ButtonRow>
        </>
      )}
    </StaffPage>
  )
}
