import { dirname, join } from 'node:path'

/** Circles of files that import each other, `import type` included: each as the paths on its way round. */
export function typeCycles(files) {
  const paths = new Set(files.map(({ path }) => path))
  const imports = new Map(files.map(({ path, text }) => [path, importsOf(path, text, paths)]))
  const cycles = []
  const done = new Set()
  const walk = (path, way) => {
    const at = way.indexOf(path)
    if (at !== -1) return void cycles.push(way.slice(at))
    if (done.has(path)) return
    for (const next of imports.get(path) ?? []) walk(next, [...way, path])
    done.add(path)
  }
  for (const path of paths) walk(path, [])
  return cycles
}

function importsOf(path, text, paths) {
  return [...text.matchAll(/^(?:import|export)\b[^'"]*?from '(\.[^']+)'/gm)].flatMap(([, imported]) => {
    const target = join(dirname(path), imported).replace(/\.js$/, '')
    return [`${target}.ts`, `${target}.tsx`].filter((one) => paths.has(one))
  })
}
