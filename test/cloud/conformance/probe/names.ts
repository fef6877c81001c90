/** The collections of the cases. In a real environment they exist with the indexes of `specs.ts`. */
export const THINGS = 'conformance_things'
export const UNIQUE = 'conformance_unique'
