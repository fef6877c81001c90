import { useCommand } from '@client/api'
import { now } from '@client/clock'
import { Button, confirm, ListRow, say, Tag } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { Trouble } from '../../staff/parts/Trouble'
import { openSection, sayFrom, stateNames, type Version } from './words'

const tones = { inForce: 'accent', toCome: 'accent', past: 'plain', withdrawn: 'plain' } as const

function story({ from, adoptedBy, adoptedAt, changes, withdrawnBy, withdrawnAt }: Version): string {
  const adopted =
    adoptedBy && adoptedAt
      ? `${adoptedBy} ${sayWhen(adoptedAt, now())}采用，改 ${changes ?? 0} 处`
      : '开通时采用'
  const withdrawn = withdrawnBy && withdrawnAt ? `；${withdrawnBy} ${sayWhen(withdrawnAt, now())}撤回` : ''
  return `${sayFrom(from)} · ${adopted}${withdrawn}`
}

export interface VersionRowProps {
  readonly version: Version
  readonly mayWithdraw: boolean
  readonly onDone: () => Promise<void>
}

/** One version: since when, who adopted it; a version to come may be taken back. */
export function VersionRow({ version, mayWithdraw, onDone }: VersionRowProps) {
  const withdraw = useCommand('staff.withdrawPolicy')
  const { version: number, state } = version
  const run = async () => {
    const text = '改动会回到草稿里，大家会收到通知。'
    if (!(await confirm({ title: `撤回第 ${number} 版？`, text, yes: '撤回' }))) return
    const outcome = await withdraw.run({ version: number })
    if (!outcome?.ok) return
    say(`第 ${number} 版撤回了`)
    await onDone()
  }
  return (
    <>
      <ListRow
        title={`第 ${number} 版`}
        note={`${version.name}\n${story(version)}`}
        aside={<Tag tone={tones[state]}>{stateNames[state]}</Tag>}
        {...(state === 'past' && { onTap: () => openSection(`v${number}`, 'register') })}
      />
      <Trouble error={withdraw.error} />
      {state === 'toCome' && mayWithdraw && (
        <Button small busy={withdraw.busy} onTap={run}>
          撤回这一版
        </Button>
      )}
    </>
  )
}
