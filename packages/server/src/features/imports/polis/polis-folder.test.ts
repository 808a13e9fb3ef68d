import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPolisFolder } from './polis-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leviers-polis-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const comments = [
  'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body',
  '1700000000000,x,0,0,0,0,1,Un jardin',
  '1700000001000,x,1,0,0,0,0,"Un banc, deux bancs"',
]
const votes = ['timestamp,datetime,comment-id,voter-id,vote', '1700000002000,x,0,1,1', '1700000003000,x,1,1,-1']

async function read(files: Record<string, string | Buffer | readonly string[]>) {
  for (const [name, content] of Object.entries(files)) {
    const isText = typeof content === 'string' || Buffer.isBuffer(content)
    await writeFile(join(folder, name), isText ? content : [...content, ''].join('\n'))
  }
  const { rejects, ...deliberation } = await readPolisFolder(folder)
  return { ...deliberation, rejects: rejects.map(({ file, line, reason }) => `${file} ${line} ${reason}`) }
}

test('a folder with statements and votes is read', async () => {
  const { statements, votes: read_, rejects } = await read({ 'comments.csv': comments, 'votes.csv': votes })
  expect(statements.map((statement) => statement.body)).toEqual(['Un jardin', 'Un banc, deux bancs'])
  expect(read_.map((vote) => vote.value)).toEqual(['AGREE', 'DISAGREE'])
  expect(rejects).toEqual([])
})

test('a statement that was rejected and emptied keeps its votes, under its number', async () => {
  const rejected = '1700000001000,x,12,0,0,0,-1,'
  const found = await read({
    'comments.csv': [...comments, rejected],
    'votes.csv': [...votes, '1700000004000,x,12,1,1'],
  })
  expect(found.rejects).toEqual([])
  expect(found.statements.at(-1)).toMatchObject({ id: '12', body: 'N° 12', moderation: 'UNPUBLISHED' })
  expect(found.votes.at(-1)).toMatchObject({ statementId: '12', value: 'AGREE' })
})

test('files that a French spreadsheet saved, with semicolons, are read as those with commas', async () => {
  const semicolons = (rows: readonly string[]) =>
    rows.map((row) => row.replace('"Un banc, deux bancs"', 'Un banc').replaceAll(',', ';'))
  const found = await read({ 'comments.csv': semicolons(comments), 'votes.csv': semicolons(votes) })
  expect(found.rejects).toEqual([])
  expect([found.statements.map(({ body }) => body), found.votes.length]).toEqual([['Un jardin', 'Un banc'], 2])
})

describe('a row at fault is named by file, line and reason:', () => {
  test.each([
    ['a time that is no number', 'demain,x,0,1,1', 'BAD_NUMBER'],
    ['a time in seconds', '1700000002,x,0,1,1', 'BAD_TIME'],
    ['a statement that is not there', '1700000002000,x,99,1,1', 'UNKNOWN_STATEMENT'],
    ['a statement that is no number', '1700000002000,x,abc,1,1', 'BAD_NUMBER'],
    ['a voter that is no number', '1700000002000,x,0,-4,1', 'BAD_NUMBER'],
    ['a vote of 2', '1700000002000,x,0,1,2', 'BAD_VOTE'],
    ['a vote that is empty', '1700000002000,x,0,1,', 'BAD_VOTE'],
    ['a vote of 1.0', '1700000002000,x,0,1,1.0', 'BAD_VOTE'],
    ['a field too few', '1700000002000,x,0,1', 'WRONG_FIELD_COUNT'],
  ])('%s among the votes', async (_what, row, reason) => {
    const found = await read({ 'comments.csv': comments, 'votes.csv': [...votes, row, '1700000009000,x,0,2,0'] })
    expect(found.rejects).toEqual([`votes.csv 4 ${reason}`])
    expect(found.votes).toHaveLength(3)
  })

  test.each([
    ['the same statement again', '1700000001000,x,1,0,0,0,0,Encore', 'DUPLICATE_STATEMENT'],
    ['a moderation of 5', '1700000001000,x,7,0,0,0,5,Sept', 'BAD_MODERATION'],
    ['no words', '1700000001000,x,7,0,0,0,0,', 'REFUSED'],
    ['words that nobody sees', '1700000001000,x,7,0,0,0,0,\u200B\u200B', 'REFUSED'],
    ['too many words', `1700000001000,x,7,0,0,0,0,${'mot '.repeat(6_000)}`, 'REFUSED'],
    ['an author that is no number', '1700000001000,x,7,Zoé,0,0,0,Sept', 'BAD_NUMBER'],
  ])('%s among the statements', async (_what, row, reason) => {
    const found = await read({ 'comments.csv': [...comments, row], 'votes.csv': votes })
    expect(found.rejects).toEqual([`comments.csv 4 ${reason}`])
    expect(found.statements).toHaveLength(2)
  })

  test('votes on a rejected statement are rejected for that reason', async () => {
    const other = '1700000001000,x,7,0,0,0,5,Sept'
    const found = await read({
      'comments.csv': [...comments, other],
      'votes.csv': [...votes, '1700000002000,x,7,1,1'],
    })
    expect(found.rejects).toEqual(['comments.csv 4 BAD_MODERATION', 'votes.csv 4 REJECTED_STATEMENT'])
  })
})

describe('what makes a folder unusable is said at once:', () => {
  test.each([
    ['no votes', { 'comments.csv': comments }, 'votes.csv', 'MISSING_FILE'],
    ['no statements', { 'votes.csv': votes }, 'comments.csv', 'MISSING_FILE'],
    ['nothing', {}, 'comments.csv', 'MISSING_FILE'],
    ['a tally without its matrix', { 'a-tally.csv': ['x'] }, '*-participants-votes.csv', 'MISSING_FILE'],
    ['empty votes', { 'comments.csv': comments, 'votes.csv': '' }, 'votes.csv', 'EMPTY_FILE'],
    ['another header', { 'comments.csv': votes, 'votes.csv': votes }, 'comments.csv', 'WRONG_HEADER'],
    [
      'a picture',
      { 'comments.csv': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), 'votes.csv': votes },
      'comments.csv',
      'NOT_UTF8',
    ],
  ])('%s', async (_what, files, file, reason) => {
    await expect(read(files)).rejects.toMatchObject({ rejects: [{ file, reason }] })
  })

  test('a folder that is not there', async () => {
    await expect(readPolisFolder(join(folder, 'nowhere'))).rejects.toMatchObject({
      rejects: [{ reason: 'MISSING_FILE' }],
    })
  })
})

test('a published tally that its matrix contradicts is named', async () => {
  const found = await read({
    'a-tally.csv': ['idx,comment_body,n_agree,n_disagree', '0,Un jardin,2,0', '1,Un banc,0,1'],
    'a-participants-votes.csv': ['participant,0,1', '5,1,-1', '6,,0'],
  })
  expect(found.rejects).toEqual(['a-tally.csv 2 TALLY_DIFFERS'])
})
