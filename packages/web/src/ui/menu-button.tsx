import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'
import { AriaWords } from './words/aria-words.js'
import { closeByEarlyEscape } from './focus/close-by-early-escape.js'
import { afterClosing, focusInRow } from './focus/focus-in-row.js'

export interface MenuPart {
  title: string
  items: readonly { id: string; name: string }[]
}

interface MenuButtonProps {
  /** What it is for, in full; begins with the words on the button. */
  label: string
  /** The name by which the focus finds it again when its card moves. */
  control: string
  parts: readonly MenuPart[]
  /** What else can be done, and how. */
  help?: string | null
  onChoose(id: string): void
  look?: string
  children: ReactNode
}

/** A button that opens a menu: arrows choose, Esc closes, and the focus goes back to the button. */
export function MenuButton({ label, control, parts, help, onChoose, look = '', children }: MenuButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  // In a list of rows the focus comes back to the row only.
  const comeBack = () => {
    const button = trigger.current
    if (button && document.activeElement?.contains(button)) focusInRow(button)
  }
  const [isOpen, setIsOpen] = useState(false)
  const change = (opens: boolean) => {
    setIsOpen(opens)
    if (!opens) afterClosing(comeBack)
  }
  useEffect(() => (isOpen ? closeByEarlyEscape(() => change(false)) : undefined))
  return (
    <AriaWords>
      <MenuTrigger isOpen={isOpen} onOpenChange={change}>
        <Button ref={trigger} className={`button ${look}`} aria-label={label} data-control={control}>
          {children}
        </Button>
        <Popover className="card flex flex-col min-w-60 max-w-[calc(100vw-1rem)] p-1.5 shadow-lg outline-none">
          {/* What scrolls is the list alone: the sentence below it is read whole. */}
          <Menu
            className="min-h-0 overflow-y-auto grid gap-2 outline-none"
            aria-label={label}
            onAction={(id) => onChoose(String(id))}
          >
            {parts.map((part) => (
              <MenuSection key={part.title} className="grid">
                <Header className="px-3 pt-1.5 pb-1 text-small font-semibold text-muted">{part.title}</Header>
                {part.items.map(({ id, name }) => (
                  <MenuItem key={id} id={id} textValue={name} className={itemLook}>
                    <Text slot="label">{name}</Text>
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
          </Menu>
          {help && (
            <p className="shrink-0 max-w-72 border-t border-line mt-2 px-3 py-2 text-small text-muted">{help}</p>
          )}
        </Popover>
      </MenuTrigger>
    </AriaWords>
  )
}

const itemLook =
  'min-h-11 flex items-center rounded-lg px-3 py-1.5 outline-none cursor-pointer data-[focused]:bg-accent-soft data-[focused]:text-accent-soft-ink'
