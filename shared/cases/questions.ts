/** Every question that a case file can ask, by name. A context's questions are added here, and nowhere else. */
import { questions as access } from '../access/cases'
import { questions as account } from '../account/cases'
import { questions as calendar } from '../calendar/cases'
import { questions as commission } from '../commission/cases'
import { questions as community } from '../community/cases'
import { questions as customer } from '../customer/cases'
import { questions as followup } from '../followup/cases'
import { questions as lost } from '../lost/cases'
import { questions as ownership } from '../ownership/cases'
import { questions as pool } from '../pool/cases'
import { questions as reception } from '../reception/cases'
import { questions as register } from '../register/cases'
import { questions as risk } from '../risk/cases'
import { questions as service } from '../service/cases'
import { questions as unit } from '../unit/cases'
import { questions as visit } from '../visit/cases'
import type { Question, Questions } from './model'

/** Context → its questions. */
export const questionsByContext: Readonly<Record<string, Questions>> = {
  register,
  reception,
  ownership,
  pool,
  commission,
  account,
  calendar,
  customer,
  followup,
  service,
  lost,
  visit,
  risk,
  access,
  unit,
  community,
}

export const questions: Questions = Object.fromEntries(
  Object.values(questionsByContext).flatMap((each): [string, Question][] => Object.entries(each)),
)
