import { describe, expect, test } from 'vitest'
import { isCoAuthor } from './is-co-author.js'

const zoe = { person: { id: 'zoe' }, mandates: [] }
const ali = { person: { id: 'ali' }, mandates: [{ organisation: { id: 'jardiniers' } }] }
const person = (id: string) => ({ organisationId: null, person: { id } })
const body = (organisationId: string) => ({ organisationId, person: null })
const closed = { openToMembers: false }

describe('who may write a lever that is not theirs', () => {
  test('whoever was invited', () => {
    expect(isCoAuthor(zoe, { ...closed, coAuthors: [person('zoe')] })).toBe(true)
    expect(isCoAuthor(ali, { ...closed, coAuthors: [person('zoe')] })).toBe(false)
  })

  test('members of a body that was invited, not of another', () => {
    expect(isCoAuthor(ali, { ...closed, coAuthors: [body('jardiniers')] })).toBe(true)
    expect(isCoAuthor(ali, { ...closed, coAuthors: [body('bailleur')] })).toBe(false)
  })

  test('a person without a body is of no body that was invited', () => {
    expect(isCoAuthor(zoe, { ...closed, coAuthors: [body('jardiniers'), person('ali')] })).toBe(false)
  })

  test('members of any body when it is open to them, and nobody else', () => {
    expect(isCoAuthor(ali, { openToMembers: true, coAuthors: [] })).toBe(true)
    expect(isCoAuthor(zoe, { openToMembers: true, coAuthors: [] })).toBe(false)
  })
})
