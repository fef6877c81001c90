/** Faults that are planted in the functions, one by one, each with what the judges must say of it. */
export interface Plant {
  /** The promise that it breaks. */
  readonly promise: 1 | 2 | 3 | 4 | 8 | 9 | 10
  readonly what: string
  /** The source in which it is planted, what is found there, and what is put in its place. */
  readonly file: string
  readonly found: string
  readonly planted: string
  /** A complaint that it must lead to. */
  readonly caught: RegExp
}

const command = '_lib/command.ts'

export const plants: readonly Plant[] = [
  {
    promise: 1,
    what: 'a turn may be taken twice',
    file: 'floor/take.ts',
    found: 'if (take.turn !== floor.turn)',
    planted: 'if (take.turn > floor.turn)',
    caught: /has two receivers|could not have been done/,
  },
  {
    promise: 3,
    what: 'a document is saved outside of its transaction',
    file: command,
    found: "if (doc && mode === 'existing') await transaction.put(collection, doc)",
    planted:
      "if (doc && mode === 'existing') { const own = await startTransaction(); await own.put(collection, doc); await own.commit() }",
    caught: /a commit has 0 events/,
  },
  {
    promise: 1,
    what: 'what conflicted is tried again as it was decided before',
    file: command,
    found: 'const decided = await decide(transaction)',
    planted: 'ask.decided ??= await decide(transaction)\n      const { decided } = ask',
    caught: /was written twice|another document/,
  },
  {
    promise: 1,
    what: 'a public customer may be claimed by two',
    file: 'pool/move.ts',
    found: 'if (ownerId !== null || !freed || freed.endedAt !== undefined) return null',
    planted: "if (!freed) return null\n  if (ownerId !== null) return 'lapsed'",
    caught: /could not have been done/,
  },
  {
    promise: 1,
    what: 'a number is not unique',
    file: 'rules/slots.ts',
    found: 'if (phones.length === 0) return',
    planted: 'if (phones.length >= 0) return',
    caught: /another document/,
  },
  {
    promise: 2,
    what: 'a repeat is another command',
    file: command,
    found: '    _id: ask.commandId,',
    planted: '    _id: ask.commandId.slice(0, -1) + Math.floor(Math.random() * 10),',
    caught: /is lost|was done, and then refused|nobody asked/,
  },
  {
    promise: 2,
    what: 'another content under the same id is not noticed',
    file: command,
    found: 'if (event.receipt.hash !== hash)',
    planted: 'if (event.receipt.hash === "")',
    caught: /came with another content/,
  },
  {
    promise: 2,
    what: 'a repeat is answered anew',
    file: command,
    found: 'return { ok: true, value: { answer: event.receipt.answer as Answer } }',
    planted: "return { ok: true, value: { answer: { ...Object(event.receipt.answer), id: 'x' } as Answer } }",
    caught: /was answered .* then/,
  },
  {
    promise: 4,
    what: 'two kinds of commands read what the other one writes: write skew',
    file: command,
    found: 'const decided = await decide(transaction)',
    planted: `const decided = await decide(transaction)
      if (collection === 'floors') for (const n of [20, 21, 22, 23]) await transaction.get('customers', 'c-' + n)
      if (collection === 'customers') await transaction.get('floors', 'p1')`,
    caught: /no order fits these/,
  },
  {
    promise: 8,
    what: 'a day begins when it does on the machine',
    file: 'kernel/time.ts',
    found: 'dayAfter(Math.floor((at + offset) / dayLength))',
    planted: 'dayAfter(Math.floor((at - new Date(at).getTimezoneOffset() * minute) / dayLength))',
    caught: /another document|could not have been done/,
  },
  {
    promise: 8,
    what: 'a timer that comes twice escalates twice',
    file: 'rules/clocks.ts',
    found: 'runs(clock) && clock.dueAt < now ? { ...clock, escalatedAt: now } : clock',
    planted: 'clock',
    caught: /nobody was told|another document/,
  },
  {
    promise: 9,
    what: 'a colleague sees the file',
    file: 'rules/ownCustomers.ts',
    found: 'if (sameProject && (holdsOffice(employee) || own)) return',
    planted: 'if (sameProject || own) return',
    caught: /the name of another's customer/,
  },
  {
    promise: 10,
    what: 'a number is not masked',
    file: 'kernel/phone.ts',
    found: "'*'.repeat(Math.max(0, phone.length - 5))",
    planted: 'phone.slice(3, -2)',
    caught: /the full number/,
  },
  {
    promise: 10,
    what: 'a log holds what was typed',
    file: '_lib/door.ts',
    found: '      name: call?.name,\n      by,',
    planted: '      name: call?.name,\n      input: JSON.stringify(call?.input),\n      by,',
    caught: /a log holds/,
  },
]
