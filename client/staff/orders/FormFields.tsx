import { now } from '@client/clock'
import { Button, Chips, DatePick, TextField } from '@client/parts'
import { paymentMethodNames, paymentMethods, stepKinds, stepNames } from '@shared/deal/model'
import { parseYuan } from '@shared/kernel/money'
import { dayOf } from '@shared/kernel/time'
import { type ReactNode, useState } from 'react'
import type { OrderForm } from './words'

export interface FormFieldsProps {
  /** What is there already, where it was sent back. */
  readonly form?: OrderForm
  readonly act: string
  readonly busy: boolean
  readonly ready?: boolean
  readonly onSave: (form: OrderForm) => void
  readonly children: ReactNode
}

const yuanOf = (fen: number | undefined) => (fen === undefined ? '' : String(fen / 100))
type Days = Partial<OrderForm['days']>

/** Price, method, deposit, and the days that are promised to the buyer, in the order of the steps. */
export function FormFields({ form, act, busy, ready = true, onSave, children }: FormFieldsProps) {
  const [price, setPrice] = useState(yuanOf(form?.price))
  const [deposit, setDeposit] = useState(yuanOf(form?.deposit))
  const [method, setMethod] = useState<OrderForm['method']>(form?.method ?? 'mortgage')
  const [days, setDays] = useState<Days>(form?.days ?? {})
  const [fenOfPrice, fenOfDeposit] = [parseYuan(price), parseYuan(deposit)]
  const kinds = stepKinds.filter((kind) => kind !== 'subscription')
  const wanted = kinds.filter((kind) => method !== 'full' || kind !== 'loanApproval')
  const { signing, contractReview, loanApproval, filing, delivery } = days
  const loan = method !== 'full' && loanApproval ? { loanApproval } : {}
  const full = wanted.every((kind) => days[kind])
  const save = () => {
    if (!fenOfPrice || !fenOfDeposit || !signing || !contractReview || !filing || !delivery) return
    const chosen = { signing, contractReview, ...loan, filing, delivery }
    onSave({ price: fenOfPrice, method, deposit: fenOfDeposit, days: chosen })
  }
  const wrong = (text: string, fen: number | null) =>
    text !== '' && !fen ? '请填数字，例如 1070000' : undefined
  return (
    <>
      <TextField
        {...{ label: '总价（元）', value: price, onChange: setPrice, kind: 'digit', max: 14 }}
        error={wrong(price, fenOfPrice)}
      />
      <Chips
        label="付款方式"
        options={paymentMethods.map((value) => ({ value, label: paymentMethodNames[value] }))}
        value={method}
        onChange={setMethod}
      />
      <TextField
        {...{ label: '定金（元）', value: deposit, onChange: setDeposit, kind: 'digit', max: 14 }}
        error={wrong(deposit, fenOfDeposit)}
      />
      {wanted.map((kind, index) => {
        const before = wanted[index - 1]
        return (
          <DatePick
            key={kind}
            label={`约定${stepNames[kind]}`}
            value={days[kind] ?? null}
            from={(before && days[before]) ?? dayOf(now())}
            onChange={(day) => setDays({ ...days, [kind]: day })}
          />
        )
      })}
      {children}
      <Button
        kind="primary"
        busy={busy}
        disabled={!ready || !full || !fenOfPrice || !fenOfDeposit}
        onTap={save}
      >
        {act}
      </Button>
    </>
  )
}
