import { type CallError, type Outcome, useCommand } from '@client/api'
import { Button, ButtonRow, confirm, say, TextField } from '@client/parts'
import { sayMoney } from '@shared/kernel/money'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { iAm } from '../me'
import { Trouble } from '../parts/Trouble'
import { FormFields } from './FormFields'
import type { OrderForm, OrderView } from './words'

export interface OrderActionsProps {
  readonly order: OrderView
  readonly onDone: () => Promise<void>
  /** Refused, because it is not any more as it was seen. */
  readonly onMissed: (error: CallError) => Promise<void>
}

/** What whoever looks may do with it now; everybody else reads who has it. */
export function OrderActions({ order, onDone, onMissed }: OrderActionsProps) {
  const { id: dealId, version, state, mine, mayCancel, maySeeOff, deposit, unitLabel } = order
  const sign = useCommand('staff.signOrder')
  const take = useCommand('staff.takeDeposit')
  const off = useCommand('staff.seeOff')
  const change = useCommand('staff.changeOrder')
  const cancel = useCommand('staff.cancelOrder')
  const [asks, setAsks] = useState<'back' | 'cancel' | null>(null)
  const [words, setWords] = useState('')

  /** After what was done, its words; after a refusal the page as it is now, which says who has it. */
  const after = async (outcome: Outcome<unknown> | null, said: string) => {
    if (!outcome) return
    if (!outcome.ok && outcome.error.code === 'CONFLICT') await onMissed(outcome.error)
    if (!outcome.ok) return
    say(said)
    await onDone()
  }
  const write = words.trim()
  const signed = async () =>
    after(await sign.run({ dealId, version, signed: true, why: '' }), '签好了，交给财务')
  const sendBack = async () =>
    after(await sign.run({ dealId, version, signed: false, why: write }), '退给顾问了')
  const cancelled = async () => after(await cancel.run({ dealId, version, why: write }), '认购单取消了')
  const seenOff = async () => after(await off.run({ dealId }), '认购办完了')
  const mended = async (form: OrderForm) =>
    after(await change.run({ dealId, version, ...form }), '又交给经理了')
  const taken = async () => {
    const text = `${unitLabel}，定金 ${sayMoney(deposit)}。认购就此完成，业主马上会看到，不能撤回。`
    if (!(await confirm({ title: '定金收到了？', text, yes: '收到了', danger: true }))) return
    await after(await take.run({ dealId, version, receipt: write }), '认购完成，业主看得到')
  }

  if (asks) {
    const back = asks === 'back'
    return (
      <>
        <TextField
          label={back ? '为什么退回' : '为什么取消'}
          value={words}
          onChange={setWords}
          max={60}
          placeholder={back ? '例如：价格和价目表不一致' : '例如：客户想再考虑几天'}
        />
        <Trouble error={sign.error ?? cancel.error} />
        <ButtonRow>
          <Button onTap={() => setAsks(null)}>{back ? '先不退' : '不取消'}</Button>
          <Button
            kind="danger"
            busy={sign.busy || cancel.busy}
            disabled={!write}
            onTap={back ? sendBack : cancelled}
          >
            {back ? '退回' : '取消认购单'}
          </Button>
        </ButtonRow>
      </>
    )
  }
  return (
    <>
      {mine && state === 'made' && (
        <>
          <Trouble error={sign.error} />
          <ButtonRow>
            <Button onTap={() => setAsks('back')}>退回修改</Button>
            <Button kind="primary" busy={sign.busy} onTap={signed}>
              签字
            </Button>
          </ButtonRow>
        </>
      )}
      {mine && state === 'signed' && (
        <>
          <TextField
            label="收据号"
            value={words}
            onChange={setWords}
            max={30}
            placeholder="收据右上角的号码"
          />
          <Trouble error={take.error} />
          <Button kind="primary" busy={take.busy} disabled={!write} onTap={taken}>
            {`收到定金 ${sayMoney(deposit)}`}
          </Button>
        </>
      )}
      {mine && state === 'sentBack' && (
        <FormFields form={order} act="改好，再交给经理" busy={change.busy} onSave={mended}>
          <Trouble error={change.error} />
        </FormFields>
      )}
      {maySeeOff && (
        <>
          <Trouble error={off.error} />
          <Button kind={mine ? 'primary' : 'plain'} busy={off.busy} onTap={seenOff}>
            {mine ? '送到门口，目送离开了' : '替顾问办完：客户已送走'}
          </Button>
        </>
      )}
      <View className="order-more">
        {state === 'signed' && iAm('manager') && <Button onTap={() => setAsks('back')}>退回修改</Button>}
        {mayCancel && <Button onTap={() => setAsks('cancel')}>取消认购单</Button>}
      </View>
    </>
  )
}
