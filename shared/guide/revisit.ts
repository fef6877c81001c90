/**
 * RECEPTION-4: the revisit of each registered customer asks four things. They are kept as the content of the follow-up, a line each, so
 * that everybody who reads the follow-up reads them.
 */

/** The four, as the article has them, and how the form asks for them. */
export const revisitFields = [
  { id: 'view', name: '对项目的看法', asks: '总的印象，觉得贵不贵' },
  { id: 'satisfied', name: '满意', asks: '最喜欢哪里' },
  { id: 'unsatisfied', name: '不满意', asks: '哪里不合心意' },
  { id: 'objections', name: '异议', asks: '还有什么顾虑，差什么才会定' },
] as const
export type RevisitField = (typeof revisitFields)[number]['id']
export type Revisit = Readonly<Record<RevisitField, string>>

export const emptyRevisit: Revisit = { view: '', satisfied: '', unsatisfied: '', objections: '' }

/** The longest answer, so that the four fit into one follow-up (ours). */
export const longestAnswer = 110

/** As the follow-up keeps it; empty where nothing was said. */
export const sayRevisit = (revisit: Revisit): string =>
  revisitFields
    .flatMap(({ id, name }) => {
      const said = revisit[id].replace(/\s+/g, ' ').trim()
      return said === '' ? [] : [`${name}：${said}`]
    })
    .join('\n')

/** What a follow-up's content says of the four; null where it is none of a revisit. */
export function readRevisit(content: string): Revisit | null {
  const lines = content.split('\n')
  const said = revisitFields.map(({ id, name }) => {
    const line = lines.find((each) => each.startsWith(`${name}：`))
    return [id, line?.slice(name.length + 1) ?? ''] as const
  })
  const known = lines.every((line) => revisitFields.some(({ name }) => line.startsWith(`${name}：`)))
  return known ? { ...emptyRevisit, ...Object.fromEntries(said) } : null
}
