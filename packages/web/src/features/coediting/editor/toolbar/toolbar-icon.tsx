import { shownLocale } from '../../../../i18n/shown-locale.js'

const drawings = {
  title: 'M4 4h12M10 4v13',
  subtitle: 'M5.5 8h9M10 8v9',
  bold: 'M6 3.5h4.5a3.1 3.1 0 0 1 0 6.2H6zM6 9.7h5.2a3.4 3.4 0 0 1 0 6.8H6z',
  italic: 'M8.5 3.5h6M5.5 16.5h6M11.8 3.5l-3.6 13',
  bullets: 'M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  numbers: 'M9 5h8M9 10h8M9 15h8M3.2 4.2L4.8 3v5M3.1 13c0-1.5 2.4-1.5 2.4.1 0 1.2-2.4 2-2.4 3.9h2.5',
  quote: 'M3.5 5v10M8 6h9M8 10h9M8 14h6',
  link: 'M8.5 11.5l3-3M9 5.8l1.4-1.4a3.7 3.7 0 0 1 5.2 5.2L14.2 11M11 14.2l-1.4 1.4a3.7 3.7 0 0 1-5.2-5.2L5.8 9',
  mention: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0zm0 0v1.2a2 2 0 0 0 4 0V10a7 7 0 1 0-2.8 5.6',
  undo: 'M7.5 4L4 7.5 7.5 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H7',
  redo: 'M12.5 4L16 7.5 12.5 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H13',
  comment: 'M3.5 4.5h13v9.5H10l-3.5 3v-3h-3zM10 7v4.5M7.75 9.25h4.5',
  thread: 'M3.5 4.5h13v9.5H10l-3.5 3v-3h-3zM6.5 8h7M6.5 10.8h4.5',
} as const

export type ToolbarIconName = keyof typeof drawings

// Bold is « gras »: its letter is the one that people know from their word processor.
const french: Partial<Record<ToolbarIconName, string>> = { bold: 'M15.2 6.2A6 6 0 1 0 16 11h-4.5' }

/** The sign of a command. Its words are beside it, for everybody: in the name of the button and in its tip. */
export function ToolbarIcon({ name }: { name: ToolbarIconName }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={`editor-icon ${name}`}>
      <path d={(shownLocale() === 'FR' && french[name]) || drawings[name]} />
    </svg>
  )
}
