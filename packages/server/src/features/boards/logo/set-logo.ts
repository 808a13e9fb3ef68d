import { createHash } from 'node:crypto'
import * as inputs from '@leviers/shared/inputs/logo'
import { defineCommand } from '../../../api/define-command.js'
import { ownStanding } from '../../people/own-standing.js'
import { aboutProgramme } from '../programme/about-programme.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { Programme } from '../programme/programme.entity.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { logoImage } from './logo-image.js'
import { Logo } from './logo.entity.js'

const LogoSet = programmeEvent('LogoSet', {
  audience: 'PUBLIC',
  description: 'The programme has another logo, or none.',
  about: aboutProgramme,
})

/** An administrator gives the programme a logo, or takes it away. */
export const setLogo = defineCommand({
  name: 'setLogo',
  input: inputs.setLogo,
  event: LogoSet,
  description: 'Gives the programme a logo, or takes it away (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change({ em }, { streamId, input: { image: given } }) {
    const image = given === null ? null : await logoImage(Buffer.from(given, 'base64'))
    const logo = image && createHash('sha256').update(image).digest('base64url').slice(0, 22)
    const programme = await em.findOneOrFail(Programme, { id: streamId })
    if ((programme.logo ?? null) === logo) return null
    em.assign(programme, { logo })
    if (image) await em.upsert(Logo, { programme: streamId, image })
    else await em.nativeDelete(Logo, { programme: streamId })
    return { data: {} }
  },
})
