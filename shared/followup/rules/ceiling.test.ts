import { presets } from '../policy'
import { mayContact } from './ceiling'
import { at, followup, visit } from './due.fixture'

test('the ceiling: from when another contact is no pestering', () => {
  const history = [visit, followup('2026-03-03 10:00'), followup('2026-03-05 10:00', 'phone', false)]
  const asked = { customer: 'wang', level: 'interested' } as const
  const now = at('2026-03-06 10:00')
  expect(mayContact(history, asked, presets.rota, now).outcome).toEqual({
    is: 'wait',
    until: at('2026-03-10 10:00'),
  })
  expect(mayContact(history, asked, presets.rota, at('2026-03-10 10:00')).outcome).toEqual({ is: 'may' })
  expect(mayContact(history, { ...asked, level: 'highIntent' }, presets.rota, now).outcome).toEqual({
    is: 'may',
  })
})
