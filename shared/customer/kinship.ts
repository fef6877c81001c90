/** What two people with files of their own are to each other, as whoever merges the files says. */

/** What the two are to each other; `same`: one person, entered twice. */
export const kinships = ['same', 'spouse', 'parent', 'child', 'sibling', 'friend'] as const
export type Kinship = (typeof kinships)[number]
export const kinshipNames: Readonly<Record<Kinship, string>> = {
  same: '同一个人',
  spouse: '夫妻',
  parent: '父母',
  child: '子女',
  sibling: '兄弟姐妹',
  friend: '朋友',
}
