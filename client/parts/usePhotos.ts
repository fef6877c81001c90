import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { uploadPhoto } from '../api/files'

export interface PickedPhoto {
  /** Where it lies on the phone. */
  readonly path: string
  readonly state: 'sending' | 'sent' | 'failed'
  readonly fileId: string | null
}

export interface Photos {
  readonly list: readonly PickedPhoto[]
  readonly max: number
  readonly add: () => Promise<void>
  readonly remove: (path: string) => void
  readonly retry: (path: string) => Promise<void>
  /** File ids of what has arrived, for the command that uses them. */
  readonly fileIds: readonly string[]
  /** Whether one is still on its way, or did not get there: the form should wait. */
  readonly unfinished: boolean
}

/** The photos of a form. Each is uploaded as soon as it is chosen, while the person goes on writing. */
export function usePhotos(max = 9): Photos {
  const [list, setList] = useState<readonly PickedPhoto[]>([])
  const known = useRef(list)
  const change = useCallback((next: readonly PickedPhoto[]) => {
    known.current = next
    setList(next)
  }, [])

  const send = useCallback(
    async (path: string) => {
      const mark = (state: PickedPhoto['state'], fileId: string | null) =>
        change(known.current.map((photo) => (photo.path === path ? { path, state, fileId } : photo)))
      mark('sending', null)
      try {
        mark('sent', await uploadPhoto(path))
      } catch {
        mark('failed', null)
      }
    },
    [change],
  )

  const add = useCallback(async () => {
    const left = max - known.current.length
    if (left <= 0) return
    // Rejects when the person closes the album without choosing, which is no error.
    const chosen = await Taro.chooseMedia({
      count: left,
      mediaType: ['image'],
      sizeType: ['compressed'],
    }).catch(() => null)
    const paths = (chosen?.tempFiles ?? []).map((file) => file.tempFilePath).slice(0, left)
    const fresh = paths.filter((path) => known.current.every((photo) => photo.path !== path))
    change([...known.current, ...fresh.map((path) => ({ path, state: 'sending' as const, fileId: null }))])
    await Promise.all(fresh.map(send))
  }, [max, change, send])

  const remove = useCallback(
    (path: string) => change(known.current.filter((photo) => photo.path !== path)),
    [change],
  )

  return {
    list,
    max,
    add,
    remove,
    retry: send,
    fileIds: list.flatMap((photo) => photo.fileId ?? []),
    unfinished: list.some((photo) => photo.state !== 'sent'),
  }
}
