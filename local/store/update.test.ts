/** Updates that MongoDB refuses must not pass in silence. */
import { StoreError } from './errors'
import { updated } from './update'

test.each([
  ['inc of null', { a: null }, { $inc: { a: 1 } }],
  ['mul of text', { a: 'x' }, { $mul: { a: 2 } }],
  ['inc by text', { a: 1 }, { $inc: { a: '1' } }],
  ['push to null', { a: null }, { $push: { a: 1 } }],
  ['pop of an object', { a: {} }, { $pop: { a: 1 } }],
  ['pull from text', { a: 'x' }, { $pull: { a: 'x' } }],
  ['a path through text', { a: 'x' }, { $set: { 'a.b': 1 } }],
  ['a path through null', { a: null }, { $inc: { 'a.b': 1 } }],
  ['a name in a list', { a: [1] }, { $set: { 'a.b': 1 } }],
  ['a place far behind a list', { a: [1] }, { $set: { 'a.5': 1 } }],
  ['two paths that overlap', {}, { $set: { a: {}, 'a.b': 1 } }],
  ['the same path twice', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }],
  ['the id', { _id: '1' }, { $set: { _id: '2' } }],
  ['a prototype', {}, { $set: { '__proto__.x': 1 } }],
  ['a positional path', { a: [1] }, { $set: { 'a.$': 1 } }],
  ['an unknown operator', {}, { $currentDate: { a: true } }],
  ['an empty update', {}, {}],
])('%s is refused', (_name, document, update) => {
  const before = structuredClone(document)
  expect(() => updated(document, update)).toThrow(StoreError)
  expect(document).toEqual(before)
})

test('the given document stays as it is', () => {
  const before = { a: { b: [1] } }
  expect(updated(before, { $push: { 'a.b': 2 } })).toEqual({ a: { b: [1, 2] } })
  expect(before).toEqual({ a: { b: [1] } })
})
