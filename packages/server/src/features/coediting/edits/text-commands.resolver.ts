import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../context.js'
import type { BoardEvent } from '../../boards/board-event.type.js'
import { ChangeLeverStatusInput } from '../../levers/answers/change-lever-status.input.js'
import { LeverStatusChanged } from '../../levers/answers/lever-status-changed.type.js'
import { LeverTextChanged } from '../../levers/lever/lever-text-changed.type.js'
import { LeverVersionNamed } from '../../levers/lever/lever-version-named.type.js'
import { leverEventOf } from '../../levers/lever-events.js'
import { changeLeverStatus } from './change-lever-status.js'
import { nameVersion } from './name-version.js'
import { NameVersionInput } from './name-version.input.js'
import { restoreVersion } from './restore-version.js'
import { RestoreVersionInput } from './restore-version.input.js'
import { saveText } from './save-text.js'
import { SaveTextInput } from './save-text.input.js'

/** The changes of a text that are not typed, and what is decided of it: each is one command. */
@Resolver()
export class TextCommandsResolver {
  @Mutation(() => LeverTextChanged, {
    nullable: true,
    description: 'Saves a text written without the editor, merged with what others write; null when nothing changed.',
  })
  saveText(
    @Ctx() context: Context,
    @Arg('input', () => SaveTextInput, { description: 'What to do.' }) input: SaveTextInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, saveText, input)
  }

  @Mutation(() => LeverTextChanged, {
    nullable: true,
    description: 'Makes a lever say what an earlier version said; null when it already does.',
  })
  restoreVersion(
    @Ctx() context: Context,
    @Arg('input', () => RestoreVersionInput, { description: 'What to do.' }) input: RestoreVersionInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, restoreVersion, input)
  }

  @Mutation(() => LeverStatusChanged, {
    nullable: true,
    description:
      'Says where a lever stands on the official side (moderators who do not write it); null when it stood there already.',
  })
  changeLeverStatus(
    @Ctx() context: Context,
    @Arg('input', () => ChangeLeverStatusInput, { description: 'What to do.' }) input: ChangeLeverStatusInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, changeLeverStatus, input)
  }

  @Mutation(() => LeverVersionNamed, { nullable: true, description: 'Names a version; null when it has that name.' })
  nameVersion(
    @Ctx() context: Context,
    @Arg('input', () => NameVersionInput, { description: 'What to do.' }) input: NameVersionInput,
  ): Promise<BoardEvent | null> {
    return leverEventOf(context, nameVersion, input)
  }
}
