/** What a contact is called in a list, on the page and in the cloud alike. */
import { type Contact, feedbackNames, methodNames } from './model'

export const contactNote = ({ method, feedback }: Pick<Contact, 'method' | 'feedback'>): string =>
  `${methodNames[method]} · ${feedbackNames[feedback]}`
