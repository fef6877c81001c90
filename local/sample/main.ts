/** `npm run sample`: writes the sample project's spreadsheets and photos into a folder. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf, isDay } from '@shared/kernel/time'
import { showProgress } from '../open-project/progress'
import { generate } from './generate'
import { writeSample } from './write'

const help = `生成示例项目的表格和工地照片。

  npm run sample -- --dir DIR [--seed N] [--today YYYY-MM-DD]

  --dir DIR     写到哪个文件夹
  --seed N      种子，默认 1；同样的种子和日期，生成的内容完全一样
  --today DAY   以哪一天为今天，默认是今天
`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      seed: { type: 'string', default: '1' },
      today: { type: 'string', default: dayOf(Date.now()) },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const { dir, seed, today } = values
  if (values.help || dir === undefined || !/^\d{1,6}$/.test(seed) || !isDay(today)) {
    process.stdout.write(help)
    process.exitCode = values.help ? 0 : 1
    return
  }
  const shown = showProgress(process.stderr)
  const files = await writeSample(generate(Number(seed), today), resolve(dir), shown.progress)
  shown.stop()
  const options = files.map(({ option, path }) => `--${option} ${path}`).join(' ')
  process.stdout.write(`已写好。导入：npm run open-project -- ${options} --name 云栖里 --company 云岫置业\n`)
}

void main()
