import { useCommand } from '@client/api'
import { Button, confirm, say } from '@client/parts'
import { View } from '@tarojs/components'
import type { File } from '../logged'
import { Trouble } from '../parts/Trouble'

export interface PoolStepProps {
  readonly file: File
  readonly onChanged: () => Promise<void>
}

/** The manager puts a customer among the public ones where the regulation lets them (ROTA-1.22), and may give them back. */
export function PoolStep({ file: { id, name, pool }, onChanged }: PoolStepProps) {
  const put = useCommand('staff.putInPool')
  const give = useCommand('staff.assign')
  const { mayPut, backTo } = pool
  if (!mayPut && backTo === null) return null
  const putIn = async () => {
    const text = `别的顾问可以领取${name}，原来的顾问会收到消息。放入以后还可以还给原来的顾问。`
    if (!(await confirm({ title: '放入公共客户？', text, yes: '放入' }))) return
    if (!(await put.run({ customerId: id }))?.ok) return
    say('放入了公共客户')
    await onChanged()
  }
  const giveBack = async (to: { readonly id: string; readonly name: string }) => {
    if (!(await give.run({ customerId: id, to: to.id, way: 'oneByOne' }))?.ok) return
    say(`还给了${to.name}`)
    await onChanged()
  }
  return (
    <View className="file-do">
      <Trouble error={put.error ?? give.error} />
      {mayPut && (
        <Button busy={put.busy} onTap={putIn}>
          放入公共客户
        </Button>
      )}
      {backTo && <Button busy={give.busy} onTap={() => giveBack(backTo)}>{`还给${backTo.name}`}</Button>}
    </View>
  )
}
