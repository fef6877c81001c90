import { useQuery } from '@client/api'
import { Button, ButtonRow, ListRow, Tap, TextField } from '@client/parts'
import { readPhone } from '@shared/register/rules/readPhone'
import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { openBook, openCustomer } from '../go'
import { StaffPage } from '../parts/StaffPage'
import { phoneIn } from './draft'
import { Entry } from './Entry'
import { Kept, Receipt } from './Receipt'
import { useRegistration } from './useRegistration'
import { VisitorCode, visitPath } from './VisitorCode'
import { WaitingList } from './WaitingList'
import './register.scss'

/** 登记: the number first; known or new at once; then the fewest taps. */
export default function StaffRegister() {
  const desk = useQuery('staff.registerDesk', {})
  const { reception } = useRouter().params
  const registration = useRegistration(reception ?? null)
  const { draft, change, done, next } = registration
  useShareAppMessage(() => ({
    title: '请确认是谁接待您的',
    path: done ? visitPath(done.entry) : '/buyer/home/index',
  }))
  return (
    <StaffPage title="登记" query={desk} desk="/staff/register/index">
      {({ me, colleagues, visitLink, unregistered, receptions }) =>
        done ? (
          <>
            <Receipt registered={done} me={me} colleagues={colleagues} />
            <VisitorCode entry={done.entry} link={visitLink} />
            <Kept registered={done} />
            <ButtonRow>
              {done.owner === me && <Button onTap={() => openCustomer(done.id)}>看档案</Button>}
              <Button kind="primary" onTap={next}>
                登记下一位
              </Button>
            </ButtonRow>
          </>
        ) : (
          <>
            <PhoneField value={draft.phone} off={draft.noPhone} onChange={(phone) => change({ phone })} />
            {(draft.noPhone || phoneIn(draft) === null) && (
              <Tap className="register-more" onTap={() => change({ noPhone: !draft.noPhone })}>
                {draft.noPhone ? '客户愿意留号码了' : '客户不愿留号码'}
              </Tap>
            )}
            <Entry
              registration={registration}
              colleagues={colleagues}
              unregistered={unregistered}
              receptions={receptions}
            />
            <WaitingList onOpen={change} />
            {phoneIn(draft) === null && !draft.noPhone && (
              <ListRow title="登记本" note="每天的来访、来电和客户记录，按先后编号" onTap={openBook} />
            )}
          </>
        )
      }
    </StaffPage>
  )
}

interface PhoneFieldProps {
  readonly value: string
  readonly off: boolean
  readonly onChange: (value: string) => void
}

function PhoneField({ value, off, onChange }: PhoneFieldProps) {
  if (off) return <View className="found-note">没有号码也没有姓名的来访照样登记，但不产生归属。</View>
  const read = readPhone(value)
  const short = read.kind === 'short' && value.length > 6
  return (
    <TextField
      label="手机号"
      aside={short ? `还差 ${read.lacks} 位` : '输完就查'}
      kind="number"
      max={20}
      value={value}
      onChange={onChange}
      placeholder="客户的手机号，座机带区号"
      error={
        value.length > 10 && (read.kind === 'none' || read.kind === 'foreign')
          ? sayWrong(read.kind)
          : undefined
      }
    />
  )
}

const sayWrong = (kind: 'none' | 'foreign') =>
  kind === 'foreign' ? '境外号码不能登记，请留一个国内号码' : '不是手机号，也不是带区号的座机'
