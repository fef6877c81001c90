/** Three months of the four building sites: a diary entry each week with its photo, and the milestones. */
import { addDays, type Day } from '@shared/kernel/time'
import type { Chance } from './chance'
import { sampleBuildings } from './homes'
import type { SamplePhoto, SheetOf } from './table'

/** Days from today, negative in the past. */
type Offset = number

interface Moved {
  readonly from: Offset
  readonly told: Offset
  readonly why: string
}

type MilestoneOf = readonly [name: string, promised: Offset, done: Offset | null, moved?: Moved]

interface Course {
  /** Structure, façade and percent at a day; between two days they grow evenly. */
  readonly points: readonly (readonly [day: Offset, structure: number, facade: number, percent: number])[]
  readonly milestones: readonly MilestoneOf[]
}

const courses: readonly Course[] = [
  {
    points: [
      [-92, 20, 5, 52],
      [-22, 33, 15, 68],
      [0, 33, 21, 74],
    ],
    milestones: [
      ['桩基', -420, -425],
      ['正负零', -330, -328],
      ['主体至10层', -200, -196],
      ['主体至20层', -95, -92],
      ['封顶', -20, -22, { from: -40, told: -60, why: '连续高温，午间停止室外作业，主体推迟约三周' }],
      ['外墙', 60, null],
      ['内装', 150, null],
      ['竣工', 230, null],
      ['交付', 290, null],
    ],
  },
  {
    points: [
      [-92, 0, 0, 5],
      [-30, 0, 0, 13],
      [0, 5, 0, 19],
    ],
    milestones: [
      ['桩基', -70, -72],
      ['正负零', -35, -30, { from: -45, told: -62, why: '基坑遇地下水，增加两口降水井' }],
      ['主体至10层', 35, null],
      ['主体至20层', 85, null],
      ['封顶', 140, null],
      ['外墙', 230, null],
      ['内装', 320, null],
      ['竣工', 400, null],
      ['交付', 460, null],
    ],
  },
  {
    points: [
      [-92, 3, 0, 24],
      [-36, 14, 0, 41],
      [0, 22, 6, 52],
    ],
    milestones: [
      ['桩基', -240, -243],
      ['正负零', -130, -128],
      ['主体至10层', -58, -57, { from: -66, told: -75, why: '连续暴雨停工 6 天，安全检查后复工' }],
      ['主体至20层', -10, -9],
      ['封顶', 50, null, { from: 40, told: -6, why: '钢筋到货延后，已增加一家供应商' }],
      ['外墙', 130, null],
      ['内装', 220, null],
      ['竣工', 300, null],
      ['交付', 360, null],
    ],
  },
  {
    points: [
      [-92, 26, 17, 84],
      [-47, 26, 26, 92],
      [-19, 26, 26, 99],
      [-8, 26, 26, 100],
      [0, 26, 26, 100],
    ],
    milestones: [
      ['桩基', -620, -618],
      ['正负零', -540, -542],
      ['主体至10层', -450, -447],
      ['主体至20层', -380, -381],
      ['封顶', -330, -331],
      ['外墙', -45, -47],
      ['内装', -28, -27],
      ['竣工', -20, -19, { from: -35, told: -50, why: '消防验收排期延后' }],
      ['交付', -8, -8],
    ],
  },
]

/** The promised day of handing over a building, in days from today. */
export const deliveryOf = (building: number): Offset => courses[building]?.milestones.at(-1)?.[1] ?? 0

const weeks = 14

export function siteSheets(chance: Chance, today: Day, engineers: readonly string[]) {
  const photos: SamplePhoto[] = []
  const diary = courses.flatMap((course, building) =>
    Array.from({ length: weeks }, (_, week) => {
      const day = (week - weeks) * 7 + 6 - building
      const state = stateAt(course, day)
      const date = addDays(today, day)
      const name = sampleBuildings[building]?.name ?? ''
      const shots = week === weeks - 1 ? 2 : 1
      const names = Array.from({ length: shots }, (_, shot) => `${name}-${date}-${shot + 1}.png`)
      names.forEach((photo, shot) => {
        photos.push({
          name: photo,
          scene: {
            ...state,
            floors: sampleBuildings[building]?.floors ?? 1,
            month: Number(date.slice(5, 7)),
            building,
            light: shot === 1 ? 2 : chance.pick([0, 1, 1, 2]),
            variant: chance.whole(0, 99),
          },
        })
      })
      const time = `${chance.whole(15, 17)}:${String(chance.whole(0, 59)).padStart(2, '0')}`
      return [
        name,
        `${date} ${time}`,
        state.structureFloor,
        state.facadeFloor,
        state.percent,
        sayProgress(chance, state, sampleBuildings[building]?.floors ?? 1),
        names.join('、'),
        engineers[building % engineers.length] ?? '',
      ]
    }),
  )
  const diarySheet: SheetOf = {
    name: '进度',
    header: ['幢号', '日期', '主体层数', '外墙层数', '总进度', '说明', '照片', '填报人'],
    rows: diary,
  }
  return { sheets: [diarySheet, ...milestoneSheets(today)] as const, photos }
}

interface State {
  readonly structureFloor: number
  readonly facadeFloor: number
  readonly percent: number
}

function stateAt({ points }: Course, day: Offset): State {
  const after = Math.max(
    1,
    points.findIndex(([at]) => at >= day),
  )
  const [a, b] = [points[after - 1], points[after]]
  if (!a || !b) throw new Error(`no course on day ${day}`)
  const part = (day - a[0]) / (b[0] - a[0])
  const between = (from: number, to: number) => Math.floor(from + (to - from) * part)
  return {
    structureFloor: between(a[1], b[1]),
    facadeFloor: between(a[2], b[2]),
    percent: between(a[3], b[3]),
  }
}

function sayProgress(
  chance: Chance,
  { structureFloor, facadeFloor, percent }: State,
  floors: number,
): string {
  const people = `现场 ${chance.whole(38, 96)} 人`
  if (structureFloor === 0) {
    return chance.pick([
      `基坑支护完成，正在绑扎底板钢筋，${people}。`,
      `承台和地梁浇筑中，降水井运行正常，${people}。`,
      `桩基检测合格，转入地下室施工，${people}。`,
    ])
  }
  if (percent === 100)
    return chance.pick([
      '已通过竣工验收，物业进场保洁，陆续办理交付。',
      '正在交付，工程师每天在现场陪同验房。',
    ])
  if (facadeFloor >= floors) {
    return chance.pick([
      `外墙完成，正在做公共部位装修和电梯调试，${people}。`,
      `入户门和栏杆安装中，园林开始铺装，${people}。`,
    ])
  }
  if (structureFloor >= floors) {
    return `主体已封顶，外墙完成到第 ${facadeFloor} 层，${chance.pick(['门窗同步安装', '内墙抹灰同步进行', '水电管线验收合格'])}，${people}。`
  }
  const wall = facadeFloor > 0 ? `外墙完成到第 ${facadeFloor} 层，` : ''
  return `主体第 ${structureFloor} 层混凝土浇筑完成，${wall}${chance.pick(['养护正常', '第三方检测合格', '监理验收通过', '下一层开始绑扎钢筋'])}，${people}。`
}

function milestoneSheets(today: Day): readonly [SheetOf, SheetOf] {
  const all = courses.flatMap(({ milestones }, building) =>
    milestones.map(([name, promised, done, moved]) => ({
      building: sampleBuildings[building]?.name ?? '',
      name,
      promised: addDays(today, promised),
      done: done === null ? '' : addDays(today, done),
      moved,
    })),
  )
  return [
    {
      name: '节点',
      header: ['幢号', '节点', '承诺日期', '完成日期'],
      rows: all.map(({ building, name, promised, done }) => [building, name, promised, done]),
    },
    {
      name: '节点改期',
      header: ['幢号', '节点', '原日期', '新日期', '原因', '告知日期'],
      rows: all.flatMap(({ building, name, promised, moved }) =>
        moved
          ? [[building, name, addDays(today, moved.from), promised, moved.why, addDays(today, moved.told)]]
          : [],
      ),
    },
  ]
}
