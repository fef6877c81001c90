import { useCommand } from '@client/api'
import { Button, ButtonRow, Chips, confirm, say, TextField } from '@client/parts'
import { roleNames } from '@shared/access/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { openHandOver } from '../../staff/go'
import { Trouble } from '../../staff/parts/Trouble'
import type { Person } from './words'

export interface ChangeRightsProps {
  readonly review: string
  readonly person: Person
  readonly onDone: () => Promise<void>
  readonly onLeave: () => void
}

const account = 'account'

/** One post, or the whole account, is taken away, with the reason. */
export function ChangeRights({ review, person, onDone, onLeave }: ChangeRightsProps) {
  const look = useCommand('staff.lookAtRights')
  const { id: who, name, roles } = person
  const options = [
    // Whoever has one post only loses the account with it.
    ...(roles.length > 1 ? roles.map((role) => ({ value: role, label: `减去${roleNames[role]}` })) : []),
    { value: account, label: '停用账号' },
  ]
  const [what, setWhat] = useState<string>(options.length === 1 ? account : '')
  const [why, setWhy] = useState('')
  const run = async () => {
    const said = { review, who, why: why.trim() }
    if (what === account) {
      const text = `${name}不能再登录。名下还有客户或手续的，要先办离职移交。`
      if (!(await confirm({ title: '停用账号？', text, yes: '停用', danger: true }))) return
    }
    const left = roles.filter((role) => role !== what)
    const outcome = await look.run(
      what === account ? { ...said, did: 'deactivated' } : { ...said, did: 'reduced', roles: left },
    )
    if (!outcome?.ok) return
    say(what === account ? `${name}的账号停用了` : `${name}的岗位改了`)
    await onDone()
  }
  return (
    <View className="rights-change">
      <Chips label="改什么" options={options} value={what} onChange={setWhat} />
      <TextField label="为什么" value={why} onChange={setWhy} max={60} placeholder="例如：已调到别的岗位" />
      <Trouble error={look.error} />
      {look.error?.code === 'CONFLICT' && <Button onTap={openHandOver}>去办离职移交</Button>}
      <ButtonRow>
        <Button onTap={onLeave}>不改了</Button>
        <Button kind="primary" busy={look.busy} disabled={what === '' || !why.trim()} onTap={run}>
          确定
        </Button>
      </ButtonRow>
    </View>
  )
}
