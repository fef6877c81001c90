/**
 * `npm run policy -- lint FILE… [--json]`: what is wrong with a policy: field, article, and what would mend it; exit code 1 with
 * findings. `npm run policy -- presets [NAME]`: the four presets; or all values of one, each with its article.
 */
import { readFileSync } from 'node:fs'
import { cite } from '../../shared/policy/articles'
import { lintPolicy } from '../../shared/policy/lint'
import { presetPolicy } from '../../shared/policy/presets'
import { lintRaw } from '../../shared/policy/read'
import { type Finding, type PresetName, presetNames, presetTitles } from '../../shared/policy/sourced'
import { valuesOf } from '../../shared/policy/values'
import { type Fault, readYaml } from './readYaml'

type Found = Finding & Partial<Fault>

const args = process.argv.slice(2)
const json = args.includes('--json')
const [command, ...rest] = args.filter((arg) => !arg.startsWith('--'))

function lintFile(file: string): Found[] {
  const source = readYaml(readFileSync(file, 'utf8'))
  if (!source.ok)
    return source.faults.map((fault) => ({
      ...fault,
      rule: 'ours',
      problem: fault.say,
      mend: '照 YAML 的写法改正',
    }))
  const { value, faultAt } = source.value
  return lintRaw(value).findings.map((finding) => {
    // a change stands in the file under its whole path; a field of a whole policy under each of its steps
    const { line, column } = faultAt(pathIn(value, finding.field), finding.problem)
    return { line, column, ...finding }
  })
}

function pathIn(value: unknown, field: string): string[] {
  const changes = typeof value === 'object' && value !== null && 'changes' in value ? value.changes : null
  if (typeof changes === 'object' && changes !== null && Object.hasOwn(changes, field))
    return ['changes', field]
  return field.split('.')
}

const sayFinding = (file: string, { line, column, field, rule, problem, mend }: Found): string =>
  [
    `${file}:${line ?? 1}:${column ?? 1} ${field}`,
    `  条款：${cite(rule)}`,
    `  问题：${problem}`,
    `  改法：${mend}`,
  ].join('\n')

function lint(files: readonly string[]): void {
  const all = files.map((file) => ({ file, findings: lintFile(file) }))
  const count = all.flatMap(({ findings }) => findings).length
  if (json) console.log(JSON.stringify(all, null, 2))
  else {
    for (const { file, findings } of all) for (const each of findings) console.log(sayFinding(file, each))
    console.log(count === 0 ? '没有问题，可以启用' : `共 ${count} 个问题，改好以前不能启用`)
  }
  process.exitCode = count === 0 ? 0 : 1
}

function listPresets(): void {
  const rows = presetNames.map((name) => {
    const values = valuesOf(presetPolicy(name))
    const ours = values.filter(({ source }) => source === 'ours').length
    const findings = lintPolicy(presetPolicy(name)).length
    return {
      preset: name,
      title: presetTitles[name],
      values: values.length,
      cited: values.length - ours,
      ours,
      findings,
    }
  })
  const say = (row: (typeof rows)[number]) =>
    `${row.preset}\t${row.title}：${row.values} 项，条款规定 ${row.cited}，本项目约定 ${row.ours}，问题 ${row.findings}`
  console.log(json ? JSON.stringify(rows, null, 2) : rows.map(say).join('\n'))
}

function showPreset(name: PresetName): void {
  const policy = presetPolicy(name)
  const lines = valuesOf(policy).map(
    ({ path, value, source }) => `${path}: ${JSON.stringify(value)}  # ${cite(source)}`,
  )
  console.log(json ? JSON.stringify(policy, null, 2) : lines.join('\n'))
}

function usage(): void {
  console.error(
    `用法：npm run policy -- lint 文件… [--json]\n      npm run policy -- presets [${presetNames.join('|')}] [--json]`,
  )
  process.exitCode = 2
}

const preset = presetNames.find((name) => name === rest[0])
if (command === 'lint' && rest.length > 0) lint(rest)
else if (command === 'presets' && rest.length === 0) listPresets()
else if (command === 'presets' && preset) showPreset(preset)
else usage()
