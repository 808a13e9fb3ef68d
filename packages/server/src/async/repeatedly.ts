interface Repeated {
  milliseconds: number
  /** Whatever is thrown: it is tried again at the next turn. */
  onFault(fault: unknown): void
}

export interface Repetition {
  /** Does it no more; fulfilled when it is not under way either. */
  stop(): Promise<void>
}

/** Does something now and then again and again, never twice at once. */
export function repeatedly(work: () => Promise<void>, { milliseconds, onFault }: Repeated): Repetition {
  const turn = () => work().catch(onFault)
  let underWay = turn()
  const timer = setInterval(() => {
    underWay = underWay.then(turn)
  }, milliseconds)
  return {
    stop() {
      clearInterval(timer)
      return underWay
    },
  }
}
