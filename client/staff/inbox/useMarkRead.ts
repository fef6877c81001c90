import { useCommand } from '@client/api'
import { useEffect } from 'react'
import type { Message } from './openOf'

/** Marks the messages as read once they are on the screen; the dots stay until the page is opened again. */
export function useMarkRead(messages: readonly Message[] | undefined): void {
  const { run } = useCommand('staff.readInbox')
  const newest = messages?.find(({ unread }) => unread)?.at
  useEffect(() => {
    if (newest !== undefined) run({ upTo: newest })
  }, [newest, run])
}
