import { Choices, type ChoicesProps } from './Choices'
import './filter.scss'

/** Which part of a list is shown: words in a line, so that the list begins high on the page. */
export function Filter<Value extends string>(choices: ChoicesProps<Value>) {
  return <Choices {...choices} row="filter" each="filter-word" />
}
