import { describe, expect, test } from 'vitest'
import { compareVersions, readSealed, type SealedVersion } from './compare-versions.js'
import { foldRows } from './fold-rows.js'

const textOf = (...paragraphs: string[]): SealedVersion['text'] => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const version = (change: Partial<SealedVersion> = {}): SealedVersion => ({
  title: 'Un banc',
  finding: null,
  action: 'Poser un banc.',
  text: textOf('Au pied des tours.'),
  ...change,
})

describe('two versions', () => {
  test('title, finding, action and text are each compared, and what neither says is left out', () => {
    const { sections, added, removed } = compareVersions(version(), version({ title: 'Un grand banc' }))
    expect(sections.map(({ name, isSame }) => [name, isSame])).toEqual([
      ['title', false],
      ['action', true],
      ['text', true],
    ])
    expect([added, removed]).toEqual([1, 0])
  })

  test('what one of them alone says is added or removed', () => {
    const { sections, added, removed } = compareVersions(
      version(),
      version({ finding: 'Rien où s’asseoir.', action: null }),
    )
    expect(sections.map(({ name, rows }) => [name, rows.map(({ kind }) => kind)])).toEqual([
      ['title', ['same']],
      ['finding', ['added']],
      ['action', ['removed']],
      ['text', ['same']],
    ])
    expect([added, removed]).toEqual([4, 3])
  })

  test('a paragraph that moved counts as moved, its words neither as added nor as removed', () => {
    const [one, two, three] = ['Le banc est en bois clair.', 'La fontaine marche en août.', 'La rampe mène à la place.']
    const { added, removed, moved } = compareVersions(
      version({ text: textOf(one, two, three) }),
      version({ text: textOf(two, three, one) }),
    )
    expect([added, removed, moved]).toEqual([0, 0, 1])
  })

  test('two versions that say the same have nothing to tell', () => {
    const { sections, added, removed, moved } = compareVersions(version(), version())
    expect(sections.every(({ isSame }) => isSame)).toBe(true)
    expect([added, removed, moved]).toEqual([0, 0, 0])
  })

  test('a version is read from its sealed text', () => {
    expect(readSealed(JSON.stringify(version()))).toEqual(version())
  })
})

describe('long passages that stay the same', () => {
  const many = Array.from({ length: 9 }, (_, at) => `Le paragraphe numéro ${at} reste.`)

  test('are folded, but for what is beside a change', () => {
    const changed = many.map((text, at) => (at === 4 ? 'Le paragraphe numéro 4 change.' : text))
    const [text] = compareVersions(
      version({ text: textOf(...many) }),
      version({ text: textOf(...changed) }),
    ).sections.slice(-1)
    expect(foldRows(text?.rows ?? []).map(({ isFolded, rows }) => [isFolded, rows.length])).toEqual([
      [true, 3],
      [false, 3],
      [true, 3],
    ])
  })

  test('are read when there is little to fold', () => {
    const few = many.slice(0, 3)
    const [text] = compareVersions(
      version({ text: textOf(...few) }),
      version({ text: textOf(...few, 'Nouveau.') }),
    ).sections.slice(-1)
    expect(foldRows(text?.rows ?? []).map(({ isFolded, rows }) => [isFolded, rows.length])).toEqual([
      [true, 2],
      [false, 2],
    ])
  })
})
