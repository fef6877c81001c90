import { Button, ButtonRow } from '@client/parts'
import { stepCount } from '@shared/guide/reception'
import { View } from '@tarojs/components'
import { openGuide, openRegister } from '../go'
import { useNotes } from './notes'
import type { Board } from './words'
import './my-visit.scss'

export interface MyVisitProps {
  readonly visit: Board['me']['visits'][number]
}

/** Whom I have registered of a reception, by name where they are mine. */
export function whoCame({ customers }: MyVisitProps['visit']): string {
  const names = customers.flatMap(({ name }) => (name === null ? [] : [name]))
  const others = customers.length - names.length
  return [...names, ...(others > 0 ? [`同事的客户 ${others} 位`] : [])].join('、')
}

/** Beside my reception: whether the visitor is registered yet, and the guide with what is ticked of it. */
export function MyVisit({ visit }: MyVisitProps) {
  const { id, customers, unregistered } = visit
  const ticked = useNotes()[id]?.steps.length ?? 0
  return (
    <>
      {!unregistered && (
        <View className={customers.length === 0 ? 'my-visit my-visit-open' : 'my-visit'}>
          {customers.length === 0 ? '还没有登记' : `已登记：${whoCame(visit)}`}
        </View>
      )}
      <ButtonRow>
        {!unregistered && (
          <Button onTap={() => openRegister(id)}>{customers.length === 0 ? '登记' : '再登记一位'}</Button>
        )}
        <Button onTap={() => openGuide(id)}>{`接待清单 ${ticked}/${stepCount}`}</Button>
      </ButtonRow>
    </>
  )
}
