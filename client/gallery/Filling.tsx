import {
  Button,
  ButtonRow,
  CallButton,
  Chips,
  confirm,
  DatePick,
  PhotoPicker,
  Section,
  Stars,
  say,
  TextArea,
  TextField,
  usePhotos,
} from '@client/parts'
import { useState } from 'react'
import * as samples from './samples'

type Kind = (typeof samples.kinds)[number]['value']

/** The parts that a person fills in, and the buttons. */
export function Filling() {
  const [kind, setKind] = useState<Kind | null>(null)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('138')
  const [words, setWords] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [stars, setStars] = useState(0)
  const [saved, setSaved] = useState(0)
  const photos = usePhotos(3)

  const remove = async () => {
    if (!(await confirm({ title: '删除这条记录？', text: '删除以后找不回来。', yes: '删除', danger: true })))
      return
    setSaved((count) => count - 1)
    say('删除了一条', () => setSaved((count) => count + 1))
  }

  return (
    <>
      <Section title="表单">
        <Chips label="哪里的问题" options={samples.kinds} value={kind} onChange={setKind} />
        <TextField label="称呼" value={name} onChange={setName} placeholder="怎么称呼您" />
        <TextField
          label="手机号"
          value={phone}
          onChange={setPhone}
          kind="number"
          max={11}
          error={phone.length === 11 ? undefined : '手机号是 11 位数字'}
        />
        <DatePick label="约在哪天" value={day} onChange={setDay} />
        <TextArea label="说一说" value={words} onChange={setWords} max={500} placeholder="发生了什么" />
        <PhotoPicker label="照片" photos={photos} />
        <Stars label="满意吗" value={stars} onChange={setStars} />
      </Section>
      <Section title="按钮" aside={`保存了 ${saved} 次`}>
        <ButtonRow>
          <Button
            kind="primary"
            onTap={() => {
              setSaved(saved + 1)
              say('保存好了', () => setSaved(saved))
            }}
          >
            保存
          </Button>
          <Button onTap={() => say('以后再说')}>以后再说</Button>
          <Button kind="danger" onTap={remove}>
            删除
          </Button>
          <Button kind="primary" busy onTap={() => say('不会发生')}>
            提交
          </Button>
          <CallButton phone="0571-88886666" name="周敏" />
        </ButtonRow>
      </Section>
    </>
  )
}
