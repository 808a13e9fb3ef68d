import type { Environment } from '../base/environment.js'

export interface Pulse {
  begin(socket: WebSocket): void
  /** A ping was sent: an answer is due. */
  expect(): void
  answered(): void
  rest(): void
  stop(): void
}

interface PulseParts {
  environment: Environment
  /** Milliseconds that an answer to a ping may take. */
  patience: number
  onDead: () => void
}

/** Watches whether a socket still answers; asks it at once when the network or the page comes back. */
export function watchPulse({ environment, patience, onDead }: PulseParts): Pulse {
  let socket: WebSocket | null = null
  let due: ReturnType<typeof setTimeout> | undefined
  const expect = () => {
    clearTimeout(due)
    due = setTimeout(onDead, patience)
  }
  const answered = () => clearTimeout(due)
  const rest = () => {
    answered()
    socket = null
  }
  const stopListening = environment.onChange(() => {
    if (!socket || socket.readyState !== socket.OPEN || environment.isHidden()) return
    socket.send('{"type":"ping"}')
    expect()
  })
  return {
    begin(opened) {
      socket = opened
    },
    expect,
    answered,
    rest,
    stop() {
      rest()
      stopListening()
    },
  }
}
