import { beforeAll, expect, test } from 'vitest'
import { operation } from '../support/give.ts'
import type { TestPerson, World } from '../support/world.ts'

/** What the search of a board finds, on whichever database the world is. */
export function whatSearchFinds(worldOf: () => World): void {
  let world: World
  let author: TestPerson
  let moderator: TestPerson
  let withComments: string
  beforeAll(async () => {
    world = worldOf()
    author = await world.aPerson()
    moderator = await world.aPerson({ role: 'MODERATOR' })
    const [theme] = await world.sql.rows<{ id: string }>(
      `select id from theme where not is_pillar and name like '%nvironnement%'`,
    )
    const [themeId] = theme ? [theme.id] : await anyTheme()
    await world.aLever(author, { title: 'Potager', body: 'Avec un jardin partagé.' })
    await world.aLever(author, { title: 'Verdure', finding: 'Les jardins partagés manquent.', body: 'Planter.' })
    await world.aLever(author, { title: 'Un jardin partagé', body: 'Au pied des tours.' })
    withComments = await world.aLever(author, { title: 'Goûter', body: 'Le mercredi.' })
    await world.aComment(author, withComments, { body: 'Et un jardin ? Partagé, bien sûr.' })
    await world.aLever(author, { title: 'Se déplacer', action: 'Prêter des vélos aux habitants.', body: 'À pied.' })
    await world.aLever(author, { title: 'L’école d’à côté', body: 'Cœurs de quartier. Mobilité. For the gardeners.' })
    await world.aLever(author, { title: 'Sous un thème', body: 'Rien.', themeIds: [themeId] })
  })

  async function anyTheme(): Promise<string[]> {
    return (
      await world.sql.rows<{ id: string }>('select id from theme where not is_pillar order by position limit 1')
    ).map(({ id }) => id)
  }

  async function find(search: string, more = 'sort: RELEVANT') {
    const { data, codes } = await world.ask(
      null,
      `query ($id: ID!, $search: String!) { board(id: $id) { levers(${more}, search: $search) { totalCount edges { node { title }
        match { field excerpt words commentId } } } } }`,
      { id: world.boardId, search },
    )
    if (!data?.board) throw new Error(codes.join())
    const { edges, totalCount } = data.board.levers
    expect(totalCount).toBe(edges.length)
    return edges.map(({ node, match }: any) => ({ title: node.title, ...match }))
  }
  const titles = async (search: string) => (await find(search)).map(({ title }: any) => title)

  test('what fits in the title comes first, then in the finding, in the text, in a comment; each says where', async () => {
    const found = await find('jardins partagé')
    expect(found.map(({ title, field }: any) => [title, field])).toEqual([
      ['Un jardin partagé', 'TITLE'],
      ['Verdure', 'FINDING'],
      ['Potager', 'TEXT'],
      ['Goûter', 'COMMENT'],
    ])
    expect(found[0].words).toEqual(['jardin', 'partagé'])
    expect(found[1]).toMatchObject({ excerpt: 'Les jardins partagés manquent.', words: ['jardins', 'partagés'] })
    expect(found[2]).toMatchObject({ excerpt: 'Avec un jardin partagé.', commentId: null })
    expect(found[3]).toMatchObject({ excerpt: 'Et un jardin ? Partagé, bien sûr.', words: ['jardin', 'Partagé'] })
    expect(found[3].commentId).toBeTruthy()
  })

  test.each([
    ['without accents, in the plural', 'velos', ['Se déplacer']],
    ['in the singular', 'velo', ['Se déplacer']],
    ['in what is proposed', 'prêter', ['Se déplacer']],
    ['after an article', "l'ecole", ['L’école d’à côté']],
    ['in capitals with a ligature', 'CŒUR', ['L’école d’à côté']],
    ['in English forms', 'gardening', ['L’école d’à côté']],
    ['within a word', 'bilité', ['L’école d’à côté']],
    ['beside words that tell nothing', 'le prêt de vélos', ['Se déplacer']],
    ['with « le » and « des »', 'le des vélos', ['Se déplacer']],
  ])('a word is found %s', async (_name, search, expected) => {
    expect(await titles(search)).toEqual(expected)
  })

  test('a slip of the pen is forgiven in a word that nobody wrote', async () => {
    const all = await titles('jardin')
    expect(all).toHaveLength(4)
    for (const slip of ['jardn', 'jarbin', 'jadrin', 'jardiin']) expect([slip, await titles(slip)]).toEqual([slip, all])
    expect((await find('jardn partage'))[0].words).toEqual(['jardin', 'partagé'])
    expect(await titles('habitnats')).toEqual(['Se déplacer'])
    expect(await titles('hélicoptère')).toEqual([])
  })

  test('however many texts have words that look alike, the one that was meant is found', async () => {
    const lever = await world.aLever(author, { title: 'Chantier', body: 'Au nord.' })
    // Written at once: what counts is how many there are.
    await world.sql.rows(
      `insert into comment (id, lever_id, root_id, depth, author_id, number, body, folded, stance, state, revision, locale, created_at)
       select id, $1::uuid, id, 0, $2::uuid, 1000000 + number, body, body, 'NEUTRAL', 'PUBLISHED', 1, 'FR', now()
       from (select gen_random_uuid() as id, number, 'la rivera' as body from generate_series(1, 150) number) said`,
      [lever, author.id],
    )
    const last = await world.aLever(author, { title: 'Le dernier', body: 'Au sud.' })
    await world.aComment(author, last, { body: 'Pour les riverains.' })
    expect(await titles('riverzins')).toEqual(['Le dernier'])
    for (const leverId of [lever, last]) await give('withdrawLever', { leverId, reason: 'Essai.' }, author)
  })

  test('levers like the one that is being written are found by the forms of its words, the most alike first', async () => {
    const alike = async (text: string) => {
      const query = 'query ($id: ID!, $text: String!) { board(id: $id) { similarLevers(text: $text) { title } } }'
      const { data, codes } = await world.ask(null, query, { id: world.boardId, text })
      return data?.board?.similarLevers.map(({ title }: any) => title) ?? codes
    }
    expect(await alike('Des jardins à partager')).toEqual(['Un jardin partagé', 'Verdure', 'Potager'])
    expect(await alike('Un jardn partagé au pied de la tour')).toContain('Un jardin partagé')
    expect(await alike('Prêter des vélos électriques')).toEqual(['Se déplacer'])
    expect(await alike('Une ligne de bus de nuit')).toEqual([])
    expect([await alike(''), await alike('!?'), await alike('le')]).toEqual([[], [], []])
    expect(await alike('a'.repeat(501))).toEqual(['TEXT_TOO_LONG'])
  })

  test('the name of a theme finds its levers', async () => {
    const [theme] = await world.sql.rows<{ name: string }>(
      `select name from theme join lever on theme.id = any (theme_ids) where title = 'Sous un thème'`,
    )
    expect(await find(theme?.name ?? '')).toContainEqual(
      expect.objectContaining({ title: 'Sous un thème', field: 'THEME', excerpt: theme?.name }),
    )
  })

  test('a page of those that fit best is followed by the next, whoever changes meanwhile', async () => {
    const page = async (after: string | null) =>
      (
        await world.ask(
          null,
          `query ($id: ID!, $after: String) { board(id: $id) { levers(sort: RELEVANT, search: "jardin", first: 1, after: $after) {
            pageInfo { hasNextPage endCursor } edges { node { title } } } } }`,
          { id: world.boardId, after },
        )
      ).data?.board.levers
    const read: string[] = []
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo } = await page(after)
      read.push(edges[0]?.node.title)
      ;[after, more] = [pageInfo.endCursor, pageInfo.hasNextPage]
    }
    expect(read).toEqual(await titles('jardin'))
  })

  test.each([
    '%',
    '_',
    '\\',
    "'",
    '&|!:*()<->',
    '😀',
    'a'.repeat(200),
    '\uFFFE\uFFFF',
    'jardin & !verdure:*',
    '::tsquery',
  ])('signs that mean something to a database are only signs: %s', async (search) => {
    await expect(titles(search)).resolves.toBeInstanceOf(Array)
  })

  test('U+0000 and words without end are refused, and harm nobody', async () => {
    await expect(find('jardin\u0000')).rejects.toThrow('BAD_QUERY')
    await expect(find('mot '.repeat(100))).rejects.toThrow('TEXT_TOO_LONG')
    await world.aLever(author, { title: 'b'.repeat(200), body: `${'c'.repeat(3_000)} 😀` })
    expect(await titles('c'.repeat(200))).toEqual(['b'.repeat(200)])
    expect(await titles('😀')).toEqual(['b'.repeat(200)])
  })

  test('what is hidden, deleted or changed is found no more, and what is restored again', async () => {
    const secret = await world.aLever(author, { title: 'Girouette', body: 'Un secret.' })
    const open = await world.aLever(author, { title: 'Ouvert', body: 'Sans rien.' })
    const commentId = await world.aComment(author, open, { body: 'La girouette tourne.' })
    await give('hideComment', { commentId, reason: 'INSULT', motive: 'Insulte.' })
    expect(await titles('girouette')).toEqual(['Girouette'])
    await give('restoreComment', { commentId })
    await give('hideLever', { leverId: secret, reason: 'INSULT', motive: 'Insulte.' })
    expect(await titles('girouette')).toEqual(['Ouvert'])
    // Nor by a slip of the pen, which looks into words.
    await give('hideComment', { commentId, reason: 'INSULT', motive: 'Insulte.' })
    for (const search of ['girouette', 'girouete', 'rouett']) expect(await titles(search)).toEqual([])
    await give('restoreLever', { leverId: secret })
    expect(await titles('girouette')).toEqual(['Girouette'])
    const edited = await world.aComment(author, open, { body: 'Une éolienne.' })
    await give('editComment', { commentId: edited, revision: 1, body: 'Un moulin.', stance: 'NEUTRAL' }, author)
    expect([await titles('éolienne'), await titles('moulin'), await titles('moulni')]).toEqual([
      [],
      ['Ouvert'],
      ['Ouvert'],
    ])
    await give('deleteComment', { commentId: edited }, author)
    expect([await titles('moulin'), await titles('oulin')]).toEqual([[], []])
  })

  async function give(command: string, input: object, by = moderator) {
    const type = `${command[0]?.toUpperCase()}${command.slice(1)}Input`
    const mutation = `mutation ($input: ${type}!) { ${command}(input: $input) { number } }`
    const { codes } = await world.ask(by, mutation, { input: { ...operation(), ...input } })
    expect(codes).toEqual([])
  }
}
