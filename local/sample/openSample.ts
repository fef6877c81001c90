/** Opens the sample project in a data directory, through the same door as an office's own tables. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '@shared/kernel/time'
import type { ProjectDocs } from '../open-project/build'
import { openProject, type Progress } from '../open-project/open'
import { problemTable } from '../open-project/report'
import type { Sink } from '../open-project/sink'
import { bindPeople } from './accounts'
import { withDispute } from './dispute'
import { withFloor } from './floor'
import { generate, sampleCompany, sampleName } from './generate'
import { withPapers } from './papers'
import { writeSample } from './write'

export interface SampleRequest {
  readonly today: Day
  readonly seed: number
  readonly progress: Progress
  /** Replaces what the data directory holds. */
  readonly fresh?: boolean
}

export async function openSample(
  sink: Sink,
  { today, seed, progress, fresh = false }: SampleRequest,
): Promise<ProjectDocs> {
  const directory = mkdtempSync(join(tmpdir(), 'anchang-sample-'))
  try {
    const files = await writeSample(generate(seed, today), directory, progress)
    const opened = await openProject(
      {
        files,
        name: sampleName,
        company: sampleCompany,
        id: 'sample',
        today,
        skipBadRows: false,
        fresh,
        finish: (docs) => withPapers(withDispute(withFloor(bindPeople(docs, today), today), today), today),
      },
      sink,
      progress,
    )
    if (!opened.ok) throw new Error(opened.refusal.say)
    if (!opened.value.docs) throw new Error(`The sample has faults:\n${problemTable(opened.value.problems)}`)
    return opened.value.docs
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
