const bellQuery = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'leviers bell'`
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Does one fault after the other, as chance has it, until it is told to end; then everything is whole again. */
export function startFaults({ nodes, followers, cluster, admin, chance, say }) {
  const counts = {}
  let isOver = false

  const faults = {
    disconnect: () => chance.oneOf(followers).disconnect(),
    cut: () => chance.oneOf(nodes).proxy.cut(() => chance.happens(0.5)),
    async latency() {
      const { proxy } = chance.oneOf(nodes)
      proxy.slow(chance.between(20, 300))
      await wait(chance.between(500, 2_000))
      proxy.heal()
    },
    async stall() {
      const { proxy } = chance.oneOf(nodes)
      proxy.stall()
      await wait(chance.between(500, 3_000))
      proxy.heal()
    },
    roam: () => followers.filter(() => chance.happens(0.3)).forEach((follower) => follower.disconnect()),
    async kill() {
      const node = chance.oneOf(nodes)
      await node.end('SIGKILL')
      await wait(chance.between(0, 1_000))
      await node.start()
    },
    async restart() {
      const node = chance.oneOf(nodes)
      await node.end('SIGTERM')
      await node.start()
    },
    bell: () => admin.query(bellQuery).catch(() => undefined),
    async database() {
      await cluster.halt('fast')
      await wait(chance.between(200, 1_500))
      await cluster.resume()
    },
  }
  const weights = {
    disconnect: 8,
    cut: 6,
    latency: 3,
    stall: 3,
    roam: 3,
    kill: 2,
    restart: 1,
    bell: 2,
    database: cluster.halt ? 1 : 0,
  }
  const names = Object.entries(weights).flatMap(([name, weight]) => Array.from({ length: weight }, () => name))

  async function run() {
    while (!isOver) {
      const name = chance.oneOf(names)
      counts[name] = (counts[name] ?? 0) + 1
      say(`fault: ${name}`)
      await faults[name]()
      await wait(chance.between(100, 900))
    }
  }

  const running = run()
  return {
    counts,
    async end() {
      isOver = true
      await running
      nodes.forEach(({ proxy }) => proxy.heal())
    },
  }
}
