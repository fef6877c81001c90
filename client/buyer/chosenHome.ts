import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { keep, readKept } from './onDevice'

interface WithDeal {
  readonly dealId: string
}

const chosenId = (): string => String(readKept('chosen-home'))

/** Which of several homes is shown, here and on the next visit. */
export const chooseHome = (dealId: string): void => keep('chosen-home', dealId)

/** The chosen one of one's homes; the first, as long as none was chosen or that one is gone. */
export function useChosenHome<Home extends WithDeal>(homes: readonly Home[]) {
  const [id, setId] = useState(chosenId)
  useDidShow(() => setId(chosenId()))
  return {
    home: homes.find(({ dealId }) => dealId === id) ?? homes[0],
    choose(dealId: string) {
      chooseHome(dealId)
      setId(dealId)
    },
  }
}
