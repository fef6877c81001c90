/** Turns what is wrong with an input into one sentence for the person who filled it in. */
import type * as z from 'zod'

/** What the fields are called on the page. */
const labels: Readonly<Record<string, string>> = {
  text: '情况说明',
  photos: '照片',
  content: '沟通内容',
  feedback: '客户反馈',
  method: '联系方式',
  day: '日期',
  goal: '下次要做的事',
  measure: '处理措施',
  inCharge: '负责人',
  result: '办理结果',
  why: '原因',
  to: '新日期',
  stars: '评分',
  words: '评价',
  percent: '总进度',
  structureFloor: '主体层数',
  facadeFloor: '外墙层数',
  unit: '房号',
  phone: '号码',
  phones: '号码',
  introducerPhone: '介绍人的号码',
  name: '姓名',
  source: '来源',
  family: '同行的人',
  partySize: '来访人数',
  kind: '类型',
  step: '步骤',
  people: '来访人数',
  note: '说明',
  numbered: '接待次序',
  trial: '见习人员',
}

type Issue = z.core.$ZodIssue

export function sayIssues({ issues }: z.ZodError): string {
  const issue = deepest(issues)
  const field = [...(issue?.path ?? [])]
    .reverse()
    .find((key) => typeof key === 'string' && Object.hasOwn(labels, key))
  const label = typeof field === 'string' ? labels[field] : undefined
  if (!issue || !label) return '提交的内容不完整或格式不对。请返回上一页重新打开，再试一次。'
  return sayIssue(issue, label)
}

/** Of a choice between shapes, the complaint of the shape that came furthest. */
function deepest(issues: readonly Issue[]): Issue | undefined {
  const [first] = issues
  if (first?.code !== 'invalid_union') return first
  const inner = first.errors.at(-1)?.[0]
  return inner ? { ...inner, path: [...first.path, ...inner.path] } : first
}

function sayIssue(issue: Issue, label: string): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `“${label}”最多 ${issue.maximum} 个字，请删减一些再交。`
        : `“${label}”最多 ${issue.maximum}${issue.origin === 'array' ? ' 张' : ''}，请改正后再交。`
    case 'too_small':
      return issue.origin === 'string'
        ? `请填写“${label}”。`
        : `“${label}”最少 ${issue.minimum}，请改正后再交。`
    case 'custom':
      return issue.params?.['say'] === 'day'
        ? `“${label}”不是有效的日期，请重新选择。`
        : `“${label}”里有看不见的特殊字符，请删掉后重新输入。`
    default:
      return `请填写“${label}”。`
  }
}
