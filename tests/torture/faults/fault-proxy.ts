import { createServer, connect, type Socket } from 'node:net'

/** What is wrong with a network for a while. All false and 0: nothing. */
export interface Weather {
  delayMilliseconds: number
  /** Nothing passes in either direction; it is kept and passes later. */
  stalled: boolean
  /** What the far side answers never arrives. */
  losesAnswers: boolean
  /** Nobody gets through. */
  refuses: boolean
}

const fairWeather: Weather = { delayMilliseconds: 0, stalled: false, losesAnswers: false, refuses: false }

export interface FaultProxy {
  port: number
  /** Changes the weather for all connections, or for those that `concerns` chooses by the first bytes of the near side. */
  setWeather(weather: Partial<Weather>): void
  /** Ends connections at once, without a word: all, or those that `which` chooses. */
  cut(which?: () => boolean): void
  /** Tells the near side that the far side has nothing more to say, while it goes on listening. */
  halfClose(which?: () => boolean): void
  /** Ends fair weather's leftovers: connections that can never be well again because something of them was lost. */
  heal(): void
  stop(): Promise<void>
}

interface Link {
  near: Socket
  far: Socket
  first: Buffer | null
  isHarmed: boolean
  flows: Flow[]
}

/** One direction of a connection. */
interface Flow {
  pass(): void
}

export interface ProxySettings {
  /** Where to connect to now; null: nowhere. */
  target(): { host: string; port: number } | null
  /** Only these connections feel the weather. */
  concerns?(first: Buffer): boolean
}

/** Stands between two programs and harms what passes, as told. */
export async function startFaultProxy({ target, concerns = () => true }: ProxySettings): Promise<FaultProxy> {
  const links = new Set<Link>()
  let weather = fairWeather
  const weatherOf = (link: Link) => (link.first === null || concerns(link.first) ? weather : fairWeather)

  const server = createServer({ allowHalfOpen: true }, (near) => {
    const to = target()
    if (!to) {
      near.destroy()
      return
    }
    const far = connect({ ...to, allowHalfOpen: true })
    const link: Link = { near, far, first: null, isHarmed: false, flows: [] }
    links.add(link)
    near.once('data', (chunk: Buffer) => (link.first = chunk))
    link.flows.push(flow(near, far, () => refusedOr(link, weatherOf(link))))
    link.flows.push(
      flow(
        far,
        near,
        () => refusedOr(link, weatherOf(link)),
        () => {
          if (!weatherOf(link).losesAnswers) return false
          link.isHarmed = true
          return true
        },
      ),
    )
    const over = () => {
      links.delete(link)
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) socket.setNoDelay(true).on('error', over).on('close', over)
  })

  function refusedOr(link: Link, now: Weather): Weather {
    if (now.refuses) end(link)
    return now
  }

  function end({ near, far }: Link): void {
    near.resetAndDestroy()
    far.resetAndDestroy()
  }

  const chosen = (which: () => boolean) =>
    [...links].filter((link) => (link.first === null || concerns(link.first)) && which())

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    setWeather(change) {
      weather = { ...weather, ...change }
      for (const link of links) {
        if (weatherOf(link).refuses) end(link)
        else link.flows.forEach((one) => one.pass())
      }
    },
    cut: (which = () => true) => chosen(which).forEach(end),
    halfClose(which = () => true) {
      for (const link of chosen(which)) {
        link.isHarmed = true
        link.near.end()
      }
    },
    heal() {
      weather = fairWeather
      for (const link of links) {
        if (link.isHarmed) end(link)
        else link.flows.forEach((one) => one.pass())
      }
    },
    stop() {
      for (const { near, far } of links) [near, far].forEach((socket) => socket.destroy())
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}

const maxWaiting = 256

/** Passes what one side says to the other in order, late or not at all, as the weather is when it leaves. */
function flow(from: Socket, to: Socket, weather: () => Weather, isLost: () => boolean = () => false): Flow {
  const waiting: { at: number; chunk: Buffer | null }[] = []
  let timer: NodeJS.Timeout | undefined

  function pass(): void {
    clearTimeout(timer)
    for (;;) {
      const [next] = waiting
      if (!next || weather().stalled) return
      const wait = next.at - Date.now()
      if (wait > 0) {
        timer = setTimeout(pass, wait)
        return
      }
      waiting.shift()
      if (next.chunk === null) to.end()
      else if (!isLost() && to.writable && !to.write(next.chunk)) from.pause()
      if (waiting.length < maxWaiting && from.isPaused() && !to.writableNeedDrain) from.resume()
    }
  }

  const take = (chunk: Buffer | null) => {
    waiting.push({ at: Date.now() + weather().delayMilliseconds, chunk })
    if (waiting.length >= maxWaiting) from.pause()
    pass()
  }
  from.on('data', take)
  from.once('end', () => take(null))
  from.once('close', () => clearTimeout(timer))
  to.on('drain', () => from.resume())
  return { pass }
}
