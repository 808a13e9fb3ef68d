import { expect, test } from 'vitest'
import { stepsInOrder, type ImportedStatement, type ImportedVote } from './deliberation.ts'

const row = { file: 'f', line: 1 }
const statement = (id: string, at: number, moderation: ImportedStatement['moderation'] = 'UNREVIEWED') =>
  ({ ...row, id, authorId: '0', body: id, moderation, at }) satisfies ImportedStatement
const vote = (statementId: string, at: number, voterId = '1') =>
  ({ ...row, statementId, voterId, value: 'AGREE', at }) satisfies ImportedVote

function shown(statements: ImportedStatement[], votes: ImportedVote[]): string[] {
  return stepsInOrder({ statements, votes }).map((step) =>
    step.kind === 'VOTE' ? `vote ${step.vote.statementId} ${step.vote.at}` : `${step.kind} ${step.statement.id}`,
  )
}

test('everything comes by time, a statement before the votes of the same instant', () => {
  const steps = shown([statement('b', 20), statement('a', 10)], [vote('a', 20), vote('b', 20), vote('a', 10)])
  expect(steps).toEqual(['STATEMENT a', 'vote a 10', 'STATEMENT b', 'vote a 20', 'vote b 20'])
})

test('a statement dated after a vote on it comes before that vote', () => {
  expect(shown([statement('a', 30)], [vote('a', 10)])).toEqual(['STATEMENT a', 'vote a 10'])
})

test('votes of the same instant stay in the order of the file', () => {
  const votes = [vote('a', 20, '9'), vote('a', 20, '3')]
  const steps = stepsInOrder({ statements: [statement('a', 10)], votes })
  expect(steps.flatMap((step) => (step.kind === 'VOTE' ? step.vote.voterId : []))).toEqual(['9', '3'])
})

test('a statement is accepted as it comes, and hidden after its last vote, or at once when it has none', () => {
  const statements = [statement('a', 10, 'ACCEPTED'), statement('b', 11, 'REJECTED'), statement('c', 12, 'UNPUBLISHED')]
  expect(shown(statements, [vote('b', 13), vote('a', 14), vote('b', 15)])).toEqual([
    'STATEMENT a',
    'REVIEW a',
    'STATEMENT b',
    'STATEMENT c',
    'HIDE c',
    'vote b 13',
    'vote a 14',
    'vote b 15',
    'HIDE b',
  ])
})
