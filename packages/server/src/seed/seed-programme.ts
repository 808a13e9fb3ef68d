import { startingColleges } from '@leviers/shared/catalogue/colleges'
import { nantesNeighbourhoods } from '@leviers/shared/catalogue/nantes-neighbourhoods'
import { defaultTimeZone } from '@leviers/shared/time-zones'
import { v7 as newId } from 'uuid'
import { createStream } from '../log/stream-log.js'
import { dayIn } from '../features/boards/calendar/days.js'
import type { Sql } from '../sql.js'
import { daysAfter } from '../features/boards/calendar/days-after.js'
import { templates } from '../features/boards/installation/templates.js'
import { phaseSeeds, programmeSeed } from './programme.js'

/** Gives a new instance a programme that says nothing yet: installProgramme says what it is. */
export async function seedNewProgramme(sql: Sql, now: Date): Promise<void> {
  const [existing] = await sql.rows('select id from programme limit 1')
  if (existing) return
  const id = newId()
  await createStream(sql, { id, kind: 'PROGRAMME' })
  await sql.rows(
    "insert into programme (id, name, territory, presentation, state, created_at) values ($1, '', '', '', 'PREPARATION', $2)",
    [id, now.toISOString()],
  )
  for (const [position, { code, label, labelEn }] of startingColleges.entries()) {
    await sql.rows(
      `insert into college (code, programme_id, label, label_en, position, is_retired) values ($1, $2, $3, $4, $5, $6)`,
      [code, id, label, labelEn, position, code === 'OPERATEURS'],
    )
  }
}

/** Writes the programme of the demonstration with its phases, themes and neighbourhoods, unless there is one already. */
export async function seedProgramme(sql: Sql, now: Date): Promise<void> {
  await seedNewProgramme(sql, now)
  const { name, territory, presentation, state } = programmeSeed
  const [installed] = await sql.rows<{ id: string }>(
    `update programme set name = $1, territory = $2, presentation = $3, state = $4, installed_at = $5
     where installed_at is null returning id`,
    [name, territory, presentation, state, now.toISOString()],
  )
  if (!installed) return
  const { id } = installed
  const today = dayIn(defaultTimeZone, now)
  for (const [position, phase] of phaseSeeds.entries()) {
    const days = [phase.from, phase.to].map((after) => daysAfter(today, after))
    await sql.rows(
      `insert into phase (id, programme_id, position, name, starts_on, ends_on, create_lever, edit_lever, comment, vote,
         see_results) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [newId(), id, position, phase.name, ...days, ...phase.capabilities],
    )
  }
  await seedThemes(sql, id)
  for (const [code, neighbourhood, communes] of nantesNeighbourhoods) {
    await sql.rows('insert into neighbourhood (code, programme_id, name, communes) values ($1, $2, $3, $4)', [
      code,
      id,
      neighbourhood,
      communes,
    ])
  }
}

async function seedThemes(sql: Sql, programmeId: string): Promise<void> {
  const { CITY_CONTRACT: contract } = templates
  const pillars = contract.pillars.map((pillar) => ({ id: newId(), ...pillar, isPillar: true, pillarId: null }))
  const themes = contract.themes.map(({ name, colour, pillar }) => {
    return { id: newId(), name, colour, isPillar: false, pillarId: pillars[pillar ?? -1]?.id ?? null }
  })
  for (const level of [pillars, themes]) {
    for (const [position, { id, name, colour, isPillar, pillarId }] of level.entries()) {
      await sql.rows(
        `insert into theme (id, programme_id, position, name, colour, is_pillar, pillar_id)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, programmeId, position, name, colour, isPillar, pillarId],
      )
    }
  }
}
