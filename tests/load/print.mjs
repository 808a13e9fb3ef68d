/** Prints tables of fan-out for people. */
export function printFanOut(results) {
  for (const [name, { tables = [], ...found }] of Object.entries(results)) {
    if (tables.length === 0) console.log(`\n${name}`, found)
    for (const { followers, burst, rows, ratios } of tables) {
      console.log(`\n${followers} followers, ${burst === 1 ? 'one event' : `bursts of ${burst} events`}`)
      console.table(rows)
      console.log('ours is so many times as fast, by CPU per delivery:', ratios)
    }
  }
}
