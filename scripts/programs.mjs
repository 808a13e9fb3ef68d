/** What Node is given for each command of package.json, before the command's own arguments. */
export const programs = {
  start: ['packages/server/dist/main.js'],
  leviers: ['packages/server/dist/cli.js'],
  test: ['scripts/test.mjs'],
  check: ['scripts/check.mjs'],
  generate: ['scripts/generate.mjs'],
  dev: ['scripts/dev.mjs'],
  bench: ['tests/load/bench.mjs'],
  // Modules of the packages' sources name each other as they are called once built: this must be known before any loads.
  torture: ['--import', './tests/support/load-sources.ts', 'tests/torture/torture.ts'],
  fuzz: ['--import', './tests/support/load-sources.ts', 'tests/hostile/fuzz.mjs'],
  simulate: ['scripts/simulate.mjs'],
}
