import { iAm, recallMe } from '../me'
import { useState } from 'react'
import { Entry } from './Entry'
import { Queue } from './Queue'

/** The entry of the staff section. Who is known as a consultant stands at the queue at once. */
export default function Today() {
  const [known, setKnown] = useState(() => recallMe() !== null)
  if (!known) return <Entry onKnown={() => setKnown(true)} />
  return iAm('consultant') ? <Queue onAgain={() => setKnown(false)} /> : <Entry onKnown={() => setKnown(true)} />
}
