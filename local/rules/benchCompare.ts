/** Two deciders on the same inputs: whether they say the same, and how many decisions a second each makes. */
import { isDeepStrictEqual } from 'node:util'

export type Decide<Input, Answer> = (input: Input) => Answer | Promise<Answer>

/** The first input on which they differ, with both answers, as text; null where they agree on all. */
export async function difference<Input, Answer>(
  inputs: readonly Input[],
  ours: Decide<Input, Answer>,
  theirs: Decide<Input, Answer>,
): Promise<string | null> {
  for (const input of inputs) {
    const [a, b] = [await ours(input), await theirs(input)]
    if (!isDeepStrictEqual(a, b))
      return `${JSON.stringify(input)}\n我们：${JSON.stringify(a)}\n它：${JSON.stringify(b)}`
  }
  return null
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Decisions a second over all inputs, again and again for so long. Whoever answers at once is not made to wait. */
async function perSecond<Input, Answer>(
  inputs: readonly Input[],
  decide: Decide<Input, Answer>,
  milliseconds: number,
): Promise<number> {
  const begun = performance.now()
  let decisions = 0
  let passed = 0
  while (passed < milliseconds) {
    for (const input of inputs) {
      const answer = decide(input)
      if (answer instanceof Promise) await answer
    }
    decisions += inputs.length
    passed = performance.now() - begun
  }
  return (decisions * 1000) / passed
}

export interface Speeds {
  readonly ours: number
  readonly theirs: number
  /** The median of the ratios of the rounds; a round measures both, one after the other. */
  readonly ratio: number
}

export async function speeds<Input, Answer>(
  inputs: readonly Input[],
  ours: Decide<Input, Answer>,
  theirs: Decide<Input, Answer>,
  { rounds, milliseconds }: { readonly rounds: number; readonly milliseconds: number },
): Promise<Speeds> {
  const measured: { ours: number; theirs: number }[] = []
  // the first round warms both up and does not count
  for (let round = 0; round <= rounds; round++) {
    const one = {
      ours: await perSecond(inputs, ours, milliseconds),
      theirs: await perSecond(inputs, theirs, milliseconds),
    }
    if (round > 0) measured.push(one)
  }
  return {
    ours: median(measured.map((one) => one.ours)),
    theirs: median(measured.map((one) => one.theirs)),
    ratio: median(measured.map((one) => one.ours / one.theirs)),
  }
}
