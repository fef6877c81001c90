import { Button, Card, Chips, Row, Section, TextField } from '@client/parts'
import { mostNumbers } from '@shared/customer/correct'
import {
  detailNames,
  genderNames,
  longestDetail,
  longestName,
  type WrittenField,
} from '@shared/customer/details'
import { methodNames, reachMethods, sourceNames, sources } from '@shared/customer/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { File } from '../logged'
import type { Correction } from './useCorrection'

export interface DetailsFormProps {
  readonly file: File
  readonly correction: Correction
}

const groups: readonly { readonly title: string; readonly fields: readonly WrittenField[] }[] = [
  {
    title: '要什么样的房子',
    fields: [
      ...(['layout', 'area', 'budget', 'purpose', 'location', 'amenities', 'productType'] as const),
      ...(['brand', 'latent', 'concerns'] as const),
    ],
  },
  {
    title: '本人和家庭',
    fields: ['family', 'age', 'birthday', 'occupation', 'home', 'income', 'education', 'hobbies', 'habits'],
  },
]

const hints: Partial<Readonly<Record<WrittenField, string>>> = {
  birthday: '例如：5月20日；快到时会提醒问候',
  purpose: '例如：首套自住、改善换房、投资出租',
  family: '例如：夫妻带一个上小学的孩子',
  brand: '例如：看重交付口碑',
  latent: '例如：想离父母近，没直说',
  concerns: '例如：担心学区会变',
  taboo: '接手的同事也会先看到',
}

const optionsOf = <V extends string>(values: readonly V[], names: Readonly<Record<V, string>>) =>
  values.map((value) => ({ value, label: names[value] }))
const genders = optionsOf(['female', 'male'] as const, genderNames)
const channels = optionsOf(sources, sourceNames)
const methods = optionsOf(reachMethods, methodNames)

/** Everything that can be filled in, as the file has it; what is changed is saved in one go. */
export function DetailsForm({ file, correction: { changes, change, numbers, renumber } }: DetailsFormProps) {
  const textOf = (field: WrittenField) =>
    changes[field] ?? file.details.find((detail) => detail.field === field)?.text ?? ''
  const field = (name: WrittenField) => (
    <TextField
      key={name}
      label={detailNames[name]}
      value={textOf(name)}
      onChange={(text) => change({ [name]: text })}
      max={longestDetail}
      placeholder={hints[name] ?? ''}
    />
  )
  return (
    <>
      <Section title="称呼和联系">
        <TextField
          label="姓名"
          value={changes.name ?? file.name}
          onChange={(name) => change({ name })}
          max={longestName}
        />
        <Chips
          label="性别"
          options={genders}
          value={changes.gender === undefined ? file.gender : changes.gender}
          onChange={(gender) => change({ gender })}
        />
        <Phones phones={file.phones} numbers={numbers} renumber={renumber} />
        <Chips
          label="来源渠道"
          options={channels}
          value={changes.source ?? file.source}
          onChange={(source) => change({ source })}
        />
        <Chips
          label="喜欢的联系方式"
          options={methods}
          value={changes.preferredMethod === undefined ? file.preferredMethod : changes.preferredMethod}
          onChange={(preferredMethod) => change({ preferredMethod })}
        />
        {field('taboo')}
      </Section>
      {groups.map(({ title, fields }) => (
        <Folded key={title} title={title} known={fields.filter((name) => textOf(name) !== '').length}>
          {() => fields.map(field)}
        </Folded>
      ))}
    </>
  )
}

interface FoldedProps {
  readonly title: string
  readonly known: number
  readonly children: () => React.ReactNode
}

/** A part of the form that opens when somebody has something for it. */
function Folded({ title, known, children }: FoldedProps) {
  const [open, setOpen] = useState(false)
  return (
    <Section title={title} aside={known > 0 ? `填了 ${known} 项` : '还没有填'}>
      {open ? children() : <Button onTap={() => setOpen(true)}>{`填写${title}`}</Button>}
    </Section>
  )
}

type PhonesProps = Pick<File, 'phones'> & Pick<Correction, 'numbers' | 'renumber'>

/** The numbers, masked as everywhere: a wrong one is written anew, another one is added. */
function Phones({ phones, numbers, renumber }: PhonesProps) {
  const places = Object.keys(numbers).map(Number)
  const next = Math.max(phones.length, ...places.map((place) => place + 1))
  return (
    <Card>
      {phones.map((phone, place) => (
        <Row key={phone} label={place === 0 ? '电话' : '另一个电话'}>
          <View className="file-number">
            <View>{numbers[place] === '' ? `${phone} 要去掉` : phone}</View>
            <Button small onTap={() => renumber(place, place in numbers ? null : '')}>
              {place in numbers ? '不改了' : '改或去掉'}
            </Button>
          </View>
        </Row>
      ))}
      {places.map((place) => (
        <TextField
          key={place}
          label={place < phones.length ? `把 ${phones[place] ?? ''} 改成` : '新号码'}
          value={numbers[place] ?? ''}
          onChange={(text) => renumber(place, text)}
          max={20}
          placeholder={place < phones.length ? '留空就是去掉这个号码' : '手机或固定电话'}
        />
      ))}
      {next < mostNumbers && <Button onTap={() => renumber(next, '')}>添加一个号码</Button>}
    </Card>
  )
}
