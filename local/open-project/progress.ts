/** Shows how far the work is: a bar where somebody watches, plain percent lines where it goes to a file. */
import { SingleBar } from 'cli-progress'
import type { Progress } from './open'

export interface Shown {
  readonly progress: Progress
  /** Ends a bar that is still open, so that what is printed next starts on its own line. */
  readonly stop: () => void
}

export function showProgress(stream: NodeJS.WriteStream): Shown {
  return stream.isTTY ? bars(stream) : lines(stream)
}

function bars(stream: NodeJS.WriteStream): Shown {
  let open: { readonly stage: string; readonly bar: SingleBar } | undefined
  const stop = () => {
    open?.bar.stop()
    open = undefined
  }
  return {
    stop,
    progress: (stage, done, total) => {
      if (total === 0) return
      if (open?.stage !== stage) {
        stop()
        const bar = new SingleBar({ format: '{stage} [{bar}] {percentage}%', stream, hideCursor: true })
        bar.start(total, done, { stage })
        open = { stage, bar }
      }
      open?.bar.update(done)
      if (done >= total) stop()
    },
  }
}

/** A line at the start of a stage, at each quarter, and at its end. */
function lines(stream: NodeJS.WriteStream): Shown {
  let last = ''
  return {
    stop: () => undefined,
    progress: (stage, done, total) => {
      if (total === 0) return
      const percent = Math.floor(((done / total) * 100) / 25) * 25
      const line = `${stage} ${percent}%\n`
      if (line !== last) stream.write(line)
      last = line
    },
  }
}
