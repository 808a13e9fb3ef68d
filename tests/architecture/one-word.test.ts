import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Words {
  place: string
  text: string
}

/** One word for one idea: what is said otherwise, and the word that we say. */
const french: [RegExp, string][] = [
  [/\p{L}·\p{L}/u, 'both forms in full, or neither: screen readers say the point'],
  [/\bvot(e|es|er|ez|ant|ants)\b/i, 'position'],
  [/(?<!\bsans )\bavis\b/i, 'position'],
  [/\bsoutenus?\b/i, 'le plus d’accords'],
  [/ce qu’il (faudrait|est proposé)|\baction proposée/i, 'ce qui est proposé'],
  [/, motif\b|\bautre motif/i, 'règle, for the rule; motif, for the sentence'],
  [/\bretirer\b(?! (le levier|\{))/i, 'retirer le levier; ne plus inviter; supprimer'],
  [/\b(jeter|abandonner)\b/i, 'supprimer'],
  [/\badresses? électroniques?\b|\bcourriels?\b|\bmails?\b(?<!e-mail)/i, 'adresse e-mail'],
  [/\bcourrier\b/i, 'messages'],
  [/\b(une personne|comme) invitée? (?!à)|invité·e/i, 'sans compte'],
  [/\btemps réel\b/i, 'en direct'],
  [/\bau titre de\b/i, 'en tant que'],
  [/\bgeste\b/i, 'réponse'],
  [/\b(je|ils?) passe(nt)?\b/i, 'sans avis'],
  [/\bmodérée?\b/i, 'masqué par la modération'],
  [/\bnouveautés?\b.*\bpassage\b/i, 'depuis votre dernière visite'],
]
const english: [RegExp, string][] = [
  [/\bbod(y|ies)\b/i, 'organisation'],
  [/\bmotive\b/i, 'reason'],
  [/\bretained\b/i, 'selected'],
  [/\bthrow away\b/i, 'delete'],
  [/\breal time\b/i, 'live'],
  [/\bon behalf\b/i, 'as'],
  [/\bvot(e|es|ing)\b/i, 'position'],
]

/** What pages say, in a language, from every catalogue. */
function saidByPages(locale: 'fr' | 'en'): Words[] {
  return globSync(`packages/web/src/**/${locale}.po`, { cwd: root }).flatMap((place) => {
    const blocks = readFileSync(`${root}/${place}`, 'utf8').split('\n\n').slice(1)
    return blocks.map((block) => ({ place, text: block.slice(block.indexOf('msgstr')) }))
  })
}

const looksFrench = /[éèàêçùœ«’]|\b(le|la|les|des|une|est|pas|votre)\b/i

/** What the server and the command line say in French: their literals, but for what the people of the demonstration wrote. */
function saidByTheServer(): Words[] {
  const files = globSync('packages/{server,shared}/src/**/*.ts', { cwd: root })
  const sources = files.filter((file) => !/\.test\.ts$|seed\/demo-|migrations\//.test(file))
  return sources.flatMap((place) =>
    literalsOf(readFileSync(`${root}/${place}`, 'utf8'))
      .filter((text) => looksFrench.test(text))
      .map((text) => ({ place, text })),
  )
}

function literalsOf(source: string): string[] {
  const code = source.replace(/^\s*(\/\/|\/?\*).*$/gm, '')
  // What is filled in is not said.
  return [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(([, line, block]) =>
    (line ?? block ?? '').replace(/\$\{[^}]*\}/g, '{}'),
  )
}

function saidOtherwise(words: readonly Words[], table: readonly [RegExp, string][]): string[] {
  return words.flatMap(({ place, text }) =>
    table.filter(([otherwise]) => otherwise.test(text)).map(([, word]) => `${place}: ${text.trim()} → ${word}`),
  )
}

test('pages say one idea with one word, in French and in English', () => {
  expect(saidByPages('fr').length).toBeGreaterThan(400)
  expect(saidOtherwise(saidByPages('fr'), french)).toEqual([])
  expect(saidOtherwise(saidByPages('en'), english)).toEqual([])
})

test('the server and the command line say it with the same words', () => {
  expect(saidByTheServer().length).toBeGreaterThan(100)
  expect(saidOtherwise(saidByTheServer(), french)).toEqual([])
})

test('no line of a page begins with a separator', () => {
  const files = globSync('packages/web/src/**/*.{ts,tsx}', { cwd: root })
  const sources = files.filter((file) => !/\.test\.ts$|\.generated\.ts$|ui\/dot\.ts$|ui\/use-title\.ts$/.test(file))
  expect(sources.length).toBeGreaterThan(300)
  const written = sources.filter((file) => /(^|[\s'"`>}])·\s/m.test(readFileSync(`${root}/${file}`, 'utf8')))
  expect(written).toEqual([])
})

test('the test of one word would notice another one', () => {
  const said = ['Adresse électronique', 'compté·e', 'Les plus soutenus', 'Donner mon avis', 'Je passe']
  expect(
    saidOtherwise(
      said.map((text) => ({ place: '', text })),
      french,
    ),
  ).toHaveLength(said.length)
  const fine = ['2 sans avis', 'Retirer le levier', 'Votre adresse e-mail', 'Règle : doublon. Motif : « Essai. »']
  expect(
    saidOtherwise(
      fine.map((text) => ({ place: '', text })),
      french,
    ),
  ).toEqual([])
})
