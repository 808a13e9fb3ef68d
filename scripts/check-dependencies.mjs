// Licences of what is shipped, versions that must not be older, and packages that run code when they are installed.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Licences of shipped packages that are not in the list. An expression needs one allowed side of OR, all of AND. */
export function refusedLicences(byLicence, allowed) {
  const isAllowed = (expression) =>
    expression
      .replace(/[()]/g, '')
      .split(' OR ')
      .some((side) => side.split(' AND ').every((name) => allowed.includes(name.trim())))
  return Object.entries(byLicence)
    .filter(([licence]) => !isAllowed(licence))
    .flatMap(([licence, packages]) => packages.map(({ name }) => `${name}: ${licence} is not in the list of licences`))
}

/** Locked versions under their floor; a floor that nothing meets any more is said too. */
export function tooOld(lock, floors) {
  const locked = [...lock.matchAll(/^ {2}'?((?:@[\w.-]+\/)?[\w.-]+)@(\d+\.\d+\.\d+[^':(]*)'?:$/gm)]
  return Object.entries(floors).flatMap(([pattern, floor]) => {
    const found = locked.filter(
      ([, name]) => name === pattern || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1))),
    )
    if (found.length === 0) return [`${pattern}: in the floors, but not installed`]
    return found
      .filter(([, , version]) => isBelow(version, floor))
      .map(([, name, version]) => `${name} ${version} is older than ${floor}`)
  })
}

/** A version before the release of its number (8.21.0-beta) is below that number. */
function isBelow(version, floor) {
  const [numbers, before] = version.split('-')
  const order = numbers.localeCompare(floor, 'en', { numeric: true })
  return order < 0 || (order === 0 && before !== undefined)
}

/** Packages that may run code at installation and are not in the list. */
export function scriptsNotAllowed(workspace, allowed) {
  const listed = /^allowBuilds:\n((?: {2}.*\n)+)/m.exec(workspace)?.[1] ?? ''
  const granted = [...listed.matchAll(/^ {2}'?([^':]+)'?: (?!false$)/gm)].map(([, name]) => name)
  return granted.filter((name) => !allowed.includes(name)).map((name) => `${name} may run code when it is installed`)
}

function check() {
  const rules = JSON.parse(readFileSync('scripts/dependency-rules.json', 'utf8'))
  const asked = ['--recursive', 'licenses', 'list', '--prod', '--json']
  const byLicence = JSON.parse(execFileSync('pnpm', asked, { encoding: 'utf8', maxBuffer: 2 ** 26 }))
  // No list at all would be no complaint: a production install has hundreds.
  const listed = Object.values(byLicence).flat().length
  const complaints = [
    ...(listed < 100 ? [`only ${listed} packages have a known licence: is everything installed?`] : []),
    ...refusedLicences(byLicence, rules.licences),
    ...tooOld(readFileSync('pnpm-lock.yaml', 'utf8'), rules.atLeast),
    ...scriptsNotAllowed(readFileSync('pnpm-workspace.yaml', 'utf8'), rules.mayRunInstallScripts),
  ]
  for (const complaint of complaints) process.stdout.write(`${complaint}\n`)
  process.exitCode = complaints.length > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) check()
