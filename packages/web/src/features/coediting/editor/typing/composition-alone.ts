import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { EditorHooks } from '../base/editor-hooks.js'

/** A composition that others wait for is ended when nothing came of it for so long: a dead key forgotten, a word half typed. */
const quietMilliseconds = 10_000
const lookMilliseconds = 1_000
/** What was composed is in the document so long after the browser has said that it is: ProseMirror reads it after 20 ms. */
const settleMilliseconds = 50

/**
 * While something is composed (a dead key, a syllable, a word of a phone's keyboard) the browser holds on to the words around
 * it: were they drawn again, it would write what it composes a second time. So what others write waits until it is done.
 */
export function compositionAlone({ arrivals }: EditorHooks) {
  return Extension.create({
    name: 'compositionAlone',
    addProseMirrorPlugins: () => [new Plugin({ view: (view) => watch(view, arrivals) })],
  })
}

/** What is composed is nobody else's yet: it is written into the shared document when it is done. */
function holdWriting(view: EditorView): () => void {
  const { binding } = ySyncPluginKey.getState(view.state)
  binding._prosemirrorChanged = () => undefined
  return () => {
    // That of its class again.
    delete binding._prosemirrorChanged
    if (binding.prosemirrorView) binding.mux(() => binding._prosemirrorChanged(view.state.doc))
  }
}

function watch(view: EditorView, arrivals: EditorHooks['arrivals']) {
  const { dom } = view
  const { begin, stay, end, stop, isUnderWay } = makeComposition(view, arrivals)
  const hide = () => {
    if (document.hidden && isUnderWay()) end()
  }
  const listening = { compositionstart: begin, compositionupdate: stay, compositionend: end, blur: end }
  for (const [name, listen] of Object.entries(listening)) dom.addEventListener(name, listen)
  document.addEventListener('visibilitychange', hide)
  return {
    destroy() {
      for (const [name, listen] of Object.entries(listening)) dom.removeEventListener(name, listen)
      document.removeEventListener('visibilitychange', hide)
      stop()
    },
  }
}

function makeComposition(view: EditorView, arrivals: EditorHooks['arrivals']) {
  let write: (() => void) | null = null
  let settling: ReturnType<typeof setTimeout> | undefined
  let looking: ReturnType<typeof setInterval> | undefined
  let lastAt = 0
  const stay = () => void (lastAt = performance.now())
  const stop = () => {
    clearInterval(looking)
    clearTimeout(settling)
    write?.()
    write = null
    arrivals.open()
  }
  const end = () => {
    clearInterval(looking)
    clearTimeout(settling)
    settling = setTimeout(stop, settleMilliseconds)
  }
  const look = () => {
    if (!arrivals.isWaitedAt() || performance.now() - lastAt < quietMilliseconds) return
    // The browser then takes over what is composed as it is.
    view.dom.blur()
    view.dom.focus()
    end()
  }
  const begin = () => {
    clearTimeout(settling)
    clearInterval(looking)
    arrivals.close()
    write ??= holdWriting(view)
    stay()
    looking = setInterval(look, lookMilliseconds)
  }
  return { begin, stay, end, stop, isUnderWay: () => write !== null }
}
