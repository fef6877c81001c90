import { Button, Page, TextArea } from '@client/parts'
import { longestReason } from '@shared/access/reveal'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useReveal } from '../parts/useCallCustomer'
import '../sharing/sharing.scss'

/** 拨打: the reason in one's own words, where none of the usual ones fits; then the telephone. */
export default function StaffReveal() {
  const { id = '', name = '', place = '0' } = useRouter().params
  const { busy, run } = useReveal()
  const [note, setNote] = useState('')
  const customer = decodeURIComponent(name)
  const call = async () => {
    if (await run({ customerId: id, place: Number(place), why: 'other', note: note.trim() }, customer))
      Taro.navigateBack()
  }
  return (
    <Page
      title="拨打"
      foot={
        <Button kind="primary" busy={busy} disabled={!note.trim()} onTap={call}>
          拨打
        </Button>
      }
    >
      <TextArea
        label={`为什么打给${customer}`}
        value={note}
        onChange={setNote}
        max={longestReason}
        placeholder="例如：通知看房改到下午三点"
      />
      <View className="sharing-note">客户在“谁看过我的号码”里会看到您的岗位、时间和这句话。</View>
    </Page>
  )
}
