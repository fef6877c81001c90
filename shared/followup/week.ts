/** The week of a follow-up sheet: Monday to Sunday, named by its Sunday (ROTA-3.5). */
import { weekday } from '../calendar/rules/workingDays'
import { addDays, type Day } from '../kernel/time'

export const sundayOf = (day: Day): Day => addDays(day, 6 - weekday(day))

export const mondayOf = (sunday: Day): Day => addDays(sunday, -6)
