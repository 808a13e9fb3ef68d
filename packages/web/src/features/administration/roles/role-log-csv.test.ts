import { expect, test } from 'vitest'
import { roleLogCsv } from './role-log-csv.js'
import type { LogEntry } from './role-log-line.js'

const words = {
  role: () => 'Modération',
  programme: 'Tout le programme',
  columns: ['Date', 'Ce qui s’est passé', 'Rôle', 'Pour', 'Personne', 'Dernier jour', 'Par'],
  act: () => 'donné',
  installation: 'l’installation',
}
const given: LogEntry = {
  number: 7,
  at: '2026-11-30T22:00:00.000Z',
  act: 'GIVEN',
  role: 'MODERATOR',
  until: '2027-03-01',
  isOwn: false,
  board: { id: 'board', title: 'Bien se loger' },
  person: { id: 'ines', displayName: 'Inès "la voix" Modère' },
  by: { id: 'paul', displayName: 'Paul Martin' },
}

test('each line of the log is a line of the file, with the names as they are', () => {
  expect(roleLogCsv([given], words)).toBe(
    [
      '\uFEFF"Date";"Ce qui s’est passé";"Rôle";"Pour";"Personne";"Dernier jour";"Par"',
      '"2026-11-30T22:00:00.000Z";"donné";"Modération";"Bien se loger";"Inès ""la voix"" Modère";"2027-03-01";"Paul Martin"',
      '',
    ].join('\r\n'),
  )
})

test('what the installation gave for the whole programme says so, and what a date ended nobody did', () => {
  const line = (entry: LogEntry) => roleLogCsv([entry], words).split('\r\n')[1]
  expect(line({ ...given, board: null, until: null, by: null })).toMatch(/"Tout le programme";.*;"";"l’installation"$/)
  expect(line({ ...given, act: 'LAPSED', by: null })).toMatch(/;""$/)
})

test.each(['=1+1', '+33', '-2', '@cmd', '\tx'])(
  'a name such as « %s » is no formula to a spreadsheet',
  (displayName) => {
    expect(roleLogCsv([{ ...given, person: { id: 'x', displayName } }], words)).toContain(`;"'${displayName}";`)
  },
)
