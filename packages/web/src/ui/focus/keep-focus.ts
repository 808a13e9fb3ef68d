/** Milliseconds that a page has to put the focus somewhere itself: dialogs give it back some frames after they close. */
const ownMilliseconds = 60
/** What opened a dialog, most of all. */
const controls = 'a[href], button, input, select, textarea, summary'
const parts = 'section, article, aside, nav, form, [role="dialog"], [role="alertdialog"]'

/**
 * What has the focus may go away: a comment that is deleted, a form that was sent, the button that opened a dialog. Browsers
 * then begin again at the top of the page, without a word. The focus goes to what stands in its place instead, else to the
 * heading of the part of the page that it was in. Gives what ends it.
 */
export function keepFocus(): () => void {
  /** What has the focus with all that is around it; in a dialog, then what had it before with all around that. */
  let trail: readonly Element[] = []
  /** Whether a dialog stands over what had the focus, and has not taken it yet. */
  let isCovered = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const enter = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    const dialog = dialogOf(target)
    const before = dialog ? trail.slice(outsideOf(dialog, trail)) : []
    trail = [...around(target), ...before]
    isCovered = false
  }
  const leave = ({ target }: FocusEvent) => {
    // Whoever goes away by themselves, to nothing at all, has their reasons.
    setTimeout(() => {
      const stays = target instanceof Element && target.isConnected && target !== document.activeElement
      isCovered = stays && target === trail[0] && target.closest('[inert]') !== null
      if (isCovered) return
      if (stays && document.hasFocus() && target === trail[0]) trail = []
    })
  }
  const look = () => {
    const isLost = trail[0] && (!trail[0].isConnected || isCovered) && isNowhere()
    if (!isLost) return
    clearTimeout(timer)
    timer = setTimeout(() => isNowhere() && placeFor(trail)?.focus({ preventScroll: true }), ownMilliseconds)
  }
  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', enter)
  document.addEventListener('focusout', leave)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
    document.removeEventListener('focusin', enter)
    document.removeEventListener('focusout', leave)
  }
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

function dialogOf(element: Element): Element | null {
  return element.closest('[role="dialog"], [role="alertdialog"]')
}

/** Where a trail goes on outside a dialog. */
function outsideOf(dialog: Element, trail: readonly Element[]): number {
  const at = trail.findIndex((element) => element === dialog)
  return at < 0 ? 0 : trail.findIndex((element, place) => place > at && !element.contains(dialog))
}

function around(element: Element): Element[] {
  const all: Element[] = []
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) all.push(at)
  return all
}

/** The nearest thing of a trail that is still there, or that bears the same name now, and can have the focus. */
function placeFor(trail: readonly Element[]): HTMLElement | null {
  for (const element of trail) {
    const now = element.isConnected ? element : element.id ? document.getElementById(element.id) : null
    const place = now && homeIn(now)
    if (place) return place
  }
  return document.getElementById('contenu')
}

function homeIn(element: Element): HTMLElement | null {
  if (!(element instanceof HTMLElement) || element.matches(':disabled')) return null
  if (element.matches(`[tabindex], ${controls}`)) return element
  if (!element.matches(parts)) return null
  const [last] = [...element.querySelectorAll<HTMLElement>('[data-focus-home]')].slice(-1)
  const home = last ?? element.querySelector<HTMLElement>('h1, h2, h3, h4')
  if (!home) return null
  const link = home.querySelector<HTMLElement>('a[href]')
  if (link) return link
  if (!home.hasAttribute('tabindex')) home.tabIndex = -1
  return home
}
