/** Every question that a case file can ask, by name. A context's questions are added here, and nowhere else. */
import { questions as account } from '../account/cases'
import { questions as commission } from '../commission/cases'
import { questions as ownership } from '../ownership/cases'
import { questions as reception } from '../reception/cases'
import { questions as register } from '../register/cases'
import type { Question, Questions } from './model'

/** Context → its questions. */
export const questionsByContext: Readonly<Record<string, Questions>> = {
  register,
  reception,
  ownership,
  commission,
  account,
}

export const questions: Questions = Object.fromEntries(
  Object.values(questionsByContext).flatMap((each): [string, Question][] => Object.entries(each)),
)
