import { lint, presets } from './policy'

describe('the policy', () => {
  test.each(['rota', 'case', 'confirm', 'steps'] as const)('%s has no findings', (name) => {
    expect(lint(presets[name])).toEqual([])
  })

  test('what is open, contradictory or out of reach is found', () => {
    const { levels } = presets.rota
    const fields = (change: Partial<(typeof presets)['rota']>) =>
      lint({ ...presets.rota, ...change }).map(({ field }) => field)
    expect(fields({ file: { value: null, source: 'SALES-5.1' } })).toEqual(['followup.file'])
    const blank = { value: null, source: 'INFO-2.1' } as const
    expect(fields({ file: { value: { is: 'info', workingDays: blank }, source: 'INFO-2.1' } })).toEqual([
      'followup.file.workingDays',
    ])
    const often = { value: 1, source: 'ours' } as const
    expect(
      fields({ levels: { ...levels, nearDeal: { ...levels.nearDeal, atLeastEveryDays: often } } }),
    ).toEqual(['followup.levels.nearDeal'])
    const seldom = { value: 40, source: 'ours' } as const
    expect(
      fields({ levels: { ...levels, potential: { ...levels.potential, atLeastEveryDays: seldom } } }),
    ).toEqual(['followup.levels.potential.atLeastEveryDays'])
    expect(fields({ tierBEveryDays: seldom })).toEqual(['followup.tierBEveryDays'])
    expect(fields({ warn: { ...presets.rota.warn, minutes: { value: 20, source: 'ours' } } })).toEqual([
      'followup.warn.minutes',
    ])
  })
})
