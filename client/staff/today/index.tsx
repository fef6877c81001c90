import { useState } from 'react'
import { iAm } from '../me'
import { Entry } from './Entry'
import { Queue } from './Queue'

/** The entry of the staff section. Who is known as a consultant stands at the queue at once. */
export default function Today() {
  const [consultant, setConsultant] = useState(() => iAm('consultant'))
  return consultant ? (
    <Queue onAgain={() => setConsultant(false)} />
  ) : (
    <Entry onConsultant={() => setConsultant(true)} />
  )
}
