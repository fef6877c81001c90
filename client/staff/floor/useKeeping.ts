import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { keepVisits } from './notes'
import type { Board } from './words'

/**
 * Whatever was noted of a reception that is over goes into the files: as soon as they are known, when the page is shown again, and when
 * the network is back.
 */
export function useKeeping(visits: Board['me']['visits'] | undefined): void {
  const latest = useRef(visits)
  latest.current = visits
  const keep = useCallback(() => {
    if (latest.current) keepVisits(latest.current)
  }, [])
  useEffect(() => {
    if (visits) keepVisits(visits)
  }, [visits])
  useDidShow(keep)
  useEffect(() => {
    const back = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) keep()
    }
    Taro.onNetworkStatusChange(back)
    return () => Taro.offNetworkStatusChange(back)
  }, [keep])
}
