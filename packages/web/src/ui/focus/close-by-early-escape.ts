/** A dialog or a menu hears Esc once the focus is in it, some frames after it is seen: until then the page hears it. */
export function closeByEarlyEscape(close: () => void): () => void {
  const press = ({ key, target, defaultPrevented }: KeyboardEvent) => {
    const isElsewhere =
      target instanceof Element && !target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')
    if (key === 'Escape' && isElsewhere && !defaultPrevented) close()
  }
  document.addEventListener('keydown', press)
  return () => document.removeEventListener('keydown', press)
}
