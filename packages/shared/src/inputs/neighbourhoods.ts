import * as v from 'valibot'
import { hasVisibleText } from '../texts.js'
import { limits } from './programme-limits.js'
import { atMost, described, input, line, tooLong } from './input-parts.js'

const { neighbourhoodCode, neighbourhoodName, communes, importedNeighbourhoods } = limits

const isCode = (text: string) => /^[\p{L}\p{N}._-]+$/u.test(text)
const code = described(
  v.pipe(
    v.string(),
    v.trim(),
    v.toUpperCase(),
    v.check(hasVisibleText, 'TEXT_MISSING'),
    tooLong(neighbourhoodCode),
    v.check(isCode, 'BAD_CODE_OF_PLACE'),
    v.metadata({ isId: true }),
  ),
  `Its official code, such as QN04405M: letters, digits and hyphens, ${atMost(neighbourhoodCode)}.`,
)
const fields = {
  code,
  name: described(line(neighbourhoodName), `Its name, ${atMost(neighbourhoodName)}.`),
  communes: described(line(communes), `The town or towns that it lies in, ${atMost(communes)}.`),
}

export const addNeighbourhood = input('A neighbourhood to add to the programme.', fields)
export const editNeighbourhood = input('What a neighbourhood is called from now on; its code stays.', fields)
export const retireNeighbourhood = input('A neighbourhood that is no longer offered.', { code })
export const restoreNeighbourhood = input('A neighbourhood that is offered again.', { code })
export const importNeighbourhoods = input(
  'A list of neighbourhoods: those whose code is known are changed, the others are added; nothing is taken away.',
  {
    rows: described(
      v.pipe(
        v.array(v.pipe(v.object(fields), v.title('NeighbourhoodInput'), v.description('A neighbourhood of a list.'))),
        v.maxLength(importedNeighbourhoods, 'BAD_INPUT'),
      ),
      `The neighbourhoods, at most ${importedNeighbourhoods}.`,
    ),
  },
)
