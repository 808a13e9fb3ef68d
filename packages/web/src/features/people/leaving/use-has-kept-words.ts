import { keptWords } from './kept-words.js'
import { useWriter } from '../me/use-writer.js'

/** Whether a form was begun to be filled in, and left. */
export function useHasKeptWords(place: string): boolean {
  const writer = useWriter()
  return writer !== null && keptWords.read({ writer, place }) !== null
}
