import { expect, test } from 'vitest'
import { columnsOf, readCsv } from './csv-file.ts'
import type { Reject } from './rejects.ts'

async function read(text: string | Buffer) {
  const rejects: Reject[] = []
  const { header, rows } = await readCsv('essai.csv', Buffer.from(text), rejects)
  return { header, rows, rejects: rejects.map(({ line, reason }) => ({ line, reason })) }
}

test('rows come with the line where they begin, also after a field of several lines', async () => {
  const { header, rows, rejects } = await read('a,b\n1,"x\ny"\n\n2,z\n')
  expect(header).toEqual(['a', 'b'])
  expect(rows).toMatchObject([
    { line: 2, cells: ['1', 'x\ny'] },
    { line: 5, cells: ['2', 'z'] },
  ])
  expect(rejects).toEqual([])
})

test('a byte order mark, Windows and old Macintosh line ends are read', async () => {
  const rows = [{ line: 2, cells: ['1', 'é'] }]
  expect(await read('\uFEFFa,b\r\n1,é\r\n')).toMatchObject({ header: ['a', 'b'], rows })
  expect(await read('a,b\r1,é\r')).toMatchObject({ header: ['a', 'b'], rows })
})

test.each([
  ['a quote that is never closed', 'a,b\n1,x\n2,"open\n3,y\n4,z\n', 'BAD_QUOTES'],
  ['a quote in the middle of a field', 'a,b\n1,x\n2,o"p"en\n3,y\n4,z\n', 'BAD_QUOTES'],
  ['letters after a closed quote', 'a,b\n1,x\n2,"o"pen\n3,y\n4,z\n', 'BAD_QUOTES'],
  ['a field of ten megabytes', `a,b\n1,x\n2,${'o'.repeat(10_000_000)}\n3,y\n4,z\n`, 'RECORD_TOO_LARGE'],
  ['too few fields', 'a,b\n1,x\n2\n3,y\n4,z\n', 'WRONG_FIELD_COUNT'],
  ['too many fields', 'a,b\n1,x\n2,o,p\n3,y\n4,z\n', 'WRONG_FIELD_COUNT'],
])('%s costs its own row and no other', async (_what, text, reason) => {
  const { rows, rejects } = await read(text)
  expect(rows.map((row) => [row.line, ...row.cells])).toEqual([
    [2, '1', 'x'],
    [4, '3', 'y'],
    [5, '4', 'z'],
  ])
  expect(rejects).toEqual([{ line: 3, reason }])
})

test('a row that is not UTF-8 is rejected, the others are read', async () => {
  const latin = Buffer.from('a,b\n1,x\n2,\xE9t\xE9\n3,y\n', 'latin1')
  const { rows, rejects } = await read(latin)
  expect(rows.map((row) => row.cells)).toEqual([
    ['1', 'x'],
    ['3', 'y'],
  ])
  expect(rejects).toEqual([{ line: 3, reason: 'NOT_UTF8' }])
})

test('a file cut in a quoted field loses only its last row', async () => {
  const { rows, rejects } = await read('a,b\n1,x\n2,"cut he')
  expect(rows).toHaveLength(1)
  expect(rejects).toEqual([{ line: 3, reason: 'BAD_QUOTES' }])
})

test.each([
  ['an empty file', '', 'EMPTY_FILE'],
  ['blank lines', '\n\n', 'EMPTY_FILE'],
  ['a header that is not UTF-8', Buffer.from('\xFFa,b\n1,x\n', 'latin1'), 'NOT_UTF8'],
  ['a header with an open quote', '"a,b\n1,x\n', 'BAD_QUOTES'],
])('%s stops everything', async (_what, text, reason) => {
  await expect(read(text)).rejects.toMatchObject({ rejects: [{ reason }] })
})

test('a missing column is named', async () => {
  const file = await readCsv('essai.csv', Buffer.from('a,b\n'), [])
  expect(() => columnsOf(file, ['a', 'c', 'd'])).toThrow(
    expect.objectContaining({ rejects: [expect.objectContaining({ details: { missing: 'c, d' } })] }),
  )
})

test('fifty thousand rows are read, each with its line', async () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => `${index},"${index}"`)
  const { rows } = await read(`a,b\n${lines.join('\n')}\n`)
  expect(rows).toHaveLength(50_000)
  expect(rows.at(-1)).toMatchObject({ line: 50_001, cells: ['49999', '49999'] })
})
