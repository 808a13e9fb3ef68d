import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { cursorOf } from '../../../log/cursor.js'
import { Board } from '../../boards/board.entity.js'
import { headOfBoard } from '../../boards/board.resolver.js'
import { BoardType } from '../../boards/board.type.js'
import type { CatalogueCache } from '../../boards/catalogue.js'
import { findSeenBoard } from '../../boards/find-seen-board.js'
import { NeighbourhoodType } from '../../boards/programme/neighbourhood.type.js'
import { numberedPage, numberOfPlace, pageSize } from '../../boards/number-cursor.js'
import { shownBoard } from '../../boards/shown-board.js'
import { ThemeType } from '../../boards/programme/theme.type.js'
import { shownPerson } from '../../people/person.type.js'
import { LeverRevisionConnection } from './lever-revision-connection.type.js'
import { LeverRevision } from './lever-revision.entity.js'
import { LeverRevisionType } from './lever-revision.type.js'
import { Lever } from './lever.entity.js'
import { LeverType, shownLever } from './lever.type.js'
import { ID } from '../../../id-scalar.js'

/** A lever read by itself, and what its card and page show besides its own row. */
@Resolver(() => LeverType)
export class LeverResolver {
  constructor(private readonly catalogue: CatalogueCache) {}

  @Query(() => LeverType, { nullable: true, description: 'A lever, or null when there is none.' })
  async lever(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<LeverType | null> {
    if (!isUuid(id)) return null
    const lever = await context.em.findOne(Lever, { id }, { populate: ['author'] })
    return lever && (await findSeenBoard(context, lever.board.id)) ? shownLever(lever) : null
  }

  @FieldResolver(() => BoardType, { description: 'The board that it is on.' })
  async board(@Root() { boardId }: LeverType, @Ctx() { em }: Context): Promise<BoardType> {
    const board = await em.findOne(Board, { id: boardId })
    if (!board) throw new PublicError('NOT_FOUND')
    return shownBoard(board)
  }

  @FieldResolver(() => String, {
    description: 'Where the feed of its board continues after this answer: read in the same moment as the rest of it.',
  })
  async cursor(@Root() { boardId }: LeverType, @Ctx() context: Context): Promise<string> {
    return cursorOf(await headOfBoard(context, boardId))
  }

  @FieldResolver(() => [ThemeType], { description: 'Its themes.' })
  async themes(@Root() { themeIds, boardId }: LeverType, @Ctx() context: Context): Promise<ThemeType[]> {
    if (themeIds.length === 0) return []
    const { themes } = await this.catalogue.asOfBoard(context, boardId)
    return themeIds.flatMap((id) => themes.get(id) ?? [])
  }

  @FieldResolver(() => [NeighbourhoodType], { description: 'Its neighbourhoods; none means the whole territory.' })
  async neighbourhoods(
    @Root() { neighbourhoodCodes, boardId }: LeverType,
    @Ctx() context: Context,
  ): Promise<NeighbourhoodType[]> {
    if (neighbourhoodCodes.length === 0) return []
    const { neighbourhoods } = await this.catalogue.asOfBoard(context, boardId)
    return neighbourhoodCodes.flatMap((code) => neighbourhoods.get(code) ?? [])
  }

  @FieldResolver(() => LeverRevisionConnection, {
    description: 'What it said over time, newest first; empty when its words are not shown.',
  })
  async revisions(
    @Root() { id, state }: LeverType,
    @Ctx() { em }: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The place after which the page begins.' })
    after: string | null,
  ): Promise<LeverRevisionConnection> {
    const size = pageSize(first)
    const place = numberOfPlace(after)
    const where = { lever: id, ...(place === null ? {} : { revision: { $lt: place } }) }
    const options = { orderBy: { revision: 'desc' }, limit: size + 1, populate: ['editor'] } as const
    const rows = state === 'PUBLISHED' ? await em.find(LeverRevision, where, options) : []
    return numberedPage(rows, { size, numberOf: (row) => row.revision, show: shownRevision })
  }

  @FieldResolver(() => LeverRevisionType, {
    nullable: true,
    description: 'What it said in one version; null when there is none of this number, or its words are not shown.',
  })
  async version(
    @Root() { id, state }: LeverType,
    @Ctx() { em }: Context,
    @Arg('revision', () => Int, { description: 'The number of the version.' }) revision: number,
  ): Promise<LeverRevisionType | null> {
    if (state !== 'PUBLISHED') return null
    const row = await em.findOne(LeverRevision, { lever: id, revision }, { populate: ['editor'] })
    return row && shownRevision(row)
  }
}

function shownRevision(version: LeverRevision): LeverRevisionType {
  const { lever, revision, at, editor, title, body, finding, action, reason, name, statuses } = version
  return {
    leverId: lever.id,
    revision,
    at,
    editor: shownPerson(editor),
    title,
    body,
    finding: finding ?? null,
    action: action ?? null,
    reason,
    name: name ?? null,
    statuses,
  }
}
