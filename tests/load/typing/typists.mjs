// People who type into one text, each with an editor's document of their own: what they typed is followed to each other's.
import { answerParent, clock } from '../child.mjs'
import { hocuspocusDesk } from './hocuspocus-desk.mjs'
import { leviersDesk } from './leviers-desk.mjs'
import { makeTypist } from './typist.mjs'

const desks = { leviers: leviersDesk, hocuspocus: hocuspocusDesk }

let typists = []

const contentsOf = ({ doc }) => doc.getXmlFragment('body').toJSON()
const bytes = () => typists.reduce((sum, { desk }) => sum + desk.bytesDown(), 0)

/** Each at their own rhythm, so that they do not all type in the same moment. */
async function typeFor(typist, { perSecond, milliseconds }) {
  const pause = 1_000 / perSecond
  const until = clock() + milliseconds
  for (let at = clock() + Math.random() * pause; at < until; at += pause * (0.5 + Math.random())) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - clock())))
    typist.type()
  }
}

answerParent({
  start: () => null,
  /** Sits down as many people as there are cookies, before the text of a server. */
  async open({ dialect, cookies, carets, ...place }) {
    typists = await Promise.all(
      cookies.map(async (cookie, index) => {
        const desk = await desks[dialect]({ ...place, cookie, carets })
        return makeTypist(desk, index)
      }),
    )
    // Whose keystroke arrives where is noted by all of them.
    for (const typist of typists) typist.watch(typists)
  },
  /** Starts measuring anew. */
  forget() {
    for (const { forget } of typists) forget()
  },
  async type(given) {
    const before = bytes()
    await Promise.all(typists.map((typist) => typeFor(typist, given)))
    return { bytesDown: bytes() - before }
  },
  /** Whether everything that was typed is acknowledged and in every document, and what these say then. */
  async settled({ milliseconds }) {
    const until = clock() + milliseconds
    const isSettled = () =>
      typists.every((one) => one.isAcknowledged() && contentsOf(one) === contentsOf(typists[0]) && one.hasAll(typists))
    while (!isSettled() && clock() < until) await new Promise((resolve) => setTimeout(resolve, 50))
    return {
      isSettled: isSettled(),
      contents: contentsOf(typists[0]),
      typed: typists.reduce((sum, { typed }) => sum + typed(), 0),
      heard: typists.flatMap(({ heard }) => heard()),
      acknowledged: typists.flatMap(({ acknowledged }) => acknowledged()),
    }
  },
  async close() {
    await Promise.all(typists.map(({ desk }) => desk.close()))
    typists = []
  },
})
