/** `npm run open-project`: opens a project from the office's own spreadsheets. */
import { mkdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf } from '@shared/kernel/time'
import { defaultPreset } from '@shared/policy/presets'
import { presetNames, presetTitles } from '@shared/policy/sourced'
import type { OptionName, optionTables } from './columns'
import { type Opened, openProject } from './open'
import { showProgress } from './progress'
import { problemTable } from './report'
import { openSink, type Sink } from './sink'

/** The presets by name, each on a line of its own. */
const presetLines = presetNames
  .map((name) => `${' '.repeat(23)}${name.padEnd(9)}${presetTitles[name]}`)
  .join('\n')

const help = `用案场自己的表格开通一个项目。

  npm run open-project -- --units 房源.xlsx --customers 客户.xlsx [其他表格] [选项]

表格（.xlsx 或 .csv，表头用平常的中文名称；同一种表可以给几个文件）
  --units FILE         房源表（一房一价）：幢号、楼层、房号、户型、建筑面积、单价、总价
  --customers FILE     客户表：客户姓名、联系电话、来源、登记时间、置业顾问……
  --staff FILE         员工表：姓名、联系电话、岗位。其他表里写到的置业顾问和经办人都要在里面；
                       没有员工表时，按其他表里的姓名建，电话空着
  --deals FILE         成交表：房号、买受人、联系电话、置业顾问、成交总价、付款方式、
                       每一步的承诺日期、完成日期、经办人；另可有付款表、改期表
  --followups FILE     跟进表：客户电话、置业顾问、跟进时间、方式、内容、反馈、下次联系、目标
  --construction FILE  施工进度表、节点表、节点改期表；照片放在它旁边的“照片”文件夹里

选项
  --name NAME          项目名称      --company NAME  公司名称
  --policy NAME        执行哪一套制度，默认 ${defaultPreset}：
${presetLines}
  --data DIR           数据目录，默认 .data
  --skip-bad-rows      有问题的行不导入，写到原文件旁边的“…未导入”文件里；其余照常导入
  --fresh              换掉数据目录里已有的项目（原来的数据全部删除）
  --help               显示这段说明

有问题时默认什么都不导入，只列出问题。
`

const several = { type: 'string', multiple: true } as const
const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') return fail(options)
  if (options.help) {
    process.stdout.write(help)
    return 0
  }
  const files = optionNames.flatMap((option) =>
    (options[option] ?? []).map((path) => ({ option, path: resolve(path) })),
  )
  for (const option of ['units', 'customers'] as const) {
    if (!options[option]) return fail(`请用 --${option} 给出${option === 'units' ? '房源' : '客户'}表。`)
  }
  const preset = presetNames.find((name) => name === options.policy)
  if (!preset) return fail(`没有名叫“${options.policy}”的制度。--policy 可以写：\n${presetLines}`)
  const sink = openData(resolve(options.data))
  if (typeof sink === 'string') return fail(sink)
  const shown = showProgress(process.stderr)
  try {
    const opened = await openProject(
      {
        files,
        name: options.name,
        company: options.company,
        preset,
        today: dayOf(Date.now()),
        skipBadRows: options['skip-bad-rows'],
        fresh: options.fresh,
      },
      sink,
      shown.progress,
    )
    shown.stop()
    return opened.ok ? report(opened.value) : fail(opened.refusal.say)
  } finally {
    shown.stop()
    sink.close()
  }
}

const optionNames: readonly OptionName[] = [
  'staff',
  'units',
  'customers',
  'deals',
  'followups',
  'construction',
] satisfies (keyof typeof optionTables)[]

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        units: several,
        customers: several,
        staff: several,
        deals: several,
        followups: several,
        construction: several,
        name: { ...text, default: '本楼盘' },
        company: { ...text, default: '本公司' },
        policy: { ...text, default: defaultPreset },
        data: { ...text, default: '.data' },
        'skip-bad-rows': flag,
        fresh: flag,
        help: { ...flag, short: 'h' },
      },
    })
    return values
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1]
    return option === undefined
      ? `参数写错了：文件名前面要写明是哪一种表，如 --units 房源.xlsx。`
      : `参数 ${option} 写错了：没有这个参数，或缺少它的值。`
  }
}

function openData(dataDir: string): Sink | string {
  try {
    mkdirSync(dataDir, { recursive: true })
    return openSink(dataDir, Date.now)
  } catch {
    return `数据目录 ${dataDir} 打不开：可能程序正在运行（请先停掉 npm start），或没有写入权限。`
  }
}

const fail = (say: string): number => {
  process.stderr.write(`${say}\n用 --help 查看用法。\n`)
  return 1
}

function report({ docs, problems, leftOutRows, leftOutFiles }: Opened): number {
  process.stdout.write(problemTable(problems))
  if (!docs) {
    const orSkip =
      leftOutRows > 0 ? `；或加 --skip-bad-rows，先导入没有问题的行（会留下 ${leftOutRows} 行）` : ''
    process.stdout.write(`\n共 ${problems.length} 处问题，什么都没有导入。请改好后再导入${orSkip}。\n`)
    return 2
  }
  process.stdout.write(
    `已开通“${docs.projects[0]?.name ?? ''}”：${docs.buildings.length} 幢楼、${docs.units.length} 套房、${docs.customers.length} 位客户、${docs.deals.length} 笔成交、${docs.employees.length} 名员工。\n`,
  )
  const withoutPhone = docs.employees.filter(({ phone }) => phone === '').length
  if (withoutPhone > 0) {
    process.stdout.write(
      `${withoutPhone} 名员工是按表里的姓名建的，没有电话：业主还不能一键拨打，他们也还不能绑定微信。请准备员工表（姓名、联系电话、岗位），用 --staff 和 --fresh 再导入一次。\n`,
    )
  }
  if (leftOutRows > 0) {
    process.stdout.write(
      `有 ${leftOutRows} 行没有导入，连同原因写在：${leftOutFiles.map((file) => basename(file)).join('、')}（在原文件旁边）。\n改好后，把原文件和它一起再导入：--units 房源.xlsx --units 房源.未导入.xlsx …… --skip-bad-rows --fresh\n`,
    )
  }
  return 0
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(
      `导入中断，什么都没有保存：${error instanceof Error ? error.message : String(error)}\n`,
    )
    process.exitCode = 1
  },
)
