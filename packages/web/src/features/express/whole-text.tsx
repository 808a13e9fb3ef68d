import { useLever } from '../boards/sync/use-lever.js'
import { LeverWords } from '../levers/card/lever-words.js'
import type { AskedLever } from './use-sitting.js'

/** All that a lever says, in its place; with its form as soon as that was read. */
export function WholeText({ asked: { lever, text }, slug }: { asked: AskedLever; slug: string }) {
  const { prose, text: read } = useLever(slug, lever.id)
  const words = read ?? text
  return words && <LeverWords lever={lever} text={words} html={prose?.text.html ?? null} />
}
