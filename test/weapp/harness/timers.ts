/** The timers of one running mini program, so that closing it leaves none behind. */
export function makeTimers() {
  const running = new Set<NodeJS.Timeout>()
  const stop = (timer: NodeJS.Timeout) => {
    running.delete(timer)
    clearTimeout(timer)
  }
  return {
    given: {
      setTimeout: (run: () => void, ms?: number) => {
        const timer = setTimeout(() => {
          running.delete(timer)
          run()
        }, ms)
        running.add(timer)
        return timer
      },
      setInterval: (run: () => void, ms?: number) => {
        const timer = setInterval(run, ms)
        running.add(timer)
        return timer
      },
      clearTimeout: stop,
      clearInterval: stop,
    },
    stopAll: () => {
      for (const timer of running) stop(timer)
    },
  }
}
