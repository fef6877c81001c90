/** What the timeline tells of the file itself: details corrected, doubted and verified, the tier, and files that were merged. */
import { sayChange } from './correct'
import { detailNames } from './details'
import { kinshipNames } from './kinship'
import type { Customer } from './model'
import type { StoryItem } from './story'

export function storyOfFile({
  corrections = [],
  checks = [],
  tiering,
  tier,
}: Customer): readonly StoryItem[] {
  return [
    ...corrections.map(({ id, at, by, changes }) => ({
      ...{ id, at, who: by, note: changes.map(sayChange).join('；') },
      title: changes.some(({ from }) => from !== null) ? '更正了档案' : '补充了档案',
    })),
    ...checks.map(({ id, at, by, field, doubt }) => ({
      ...{ id, at, who: by, note: doubt ?? '' },
      title: doubt === null ? `核实了${detailNames[field]}` : `${detailNames[field]}存疑`,
    })),
    ...(tiering && tier
      ? [
          {
            ...{ id: tiering.id, at: tiering.at, who: tiering.by, note: tiering.why },
            title: `定为 ${tier} 类客户`,
          },
        ]
      : []),
  ]
}

/** That a file was merged into the one that is read. */
export const storyOfMerger = ({ _id, name, merged }: Customer): readonly StoryItem[] =>
  merged
    ? [
        {
          ...{ id: `merged-${_id}`, at: merged.at, who: merged.by, title: `合并了${name}的档案` },
          note: [kinshipNames[merged.as], merged.why].filter(Boolean).join(' · '),
        },
      ]
    : []
