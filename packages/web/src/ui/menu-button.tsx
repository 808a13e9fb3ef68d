import { useRef, type ReactNode } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'
import { AriaWords } from './aria-words.js'
import { afterClosing, focusInRow } from './focus-in-row.js'

export interface MenuPart {
  title: string
  items: readonly { id: string; name: string; isDisabled?: boolean }[]
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
  return (
    <AriaWords>
      <MenuTrigger onOpenChange={(isOpen) => isOpen || afterClosing(comeBack)}>
        <Button ref={trigger} className={`button ${look}`} aria-label={label} data-control={control}>
          {children}
        </Button>
        <Popover className="card min-w-60 max-w-[calc(100vw-1rem)] overflow-y-auto p-1.5 shadow-lg outline-none">
          <Menu className="grid gap-2 outline-none" aria-label={label} onAction={(id) => onChoose(String(id))}>
            {parts.map((part) => (
              <MenuSection key={part.title} className="grid">
                <Header className="px-3 pt-1.5 pb-1 text-small font-semibold text-muted">{part.title}</Header>
                {part.items.map(({ id, name, isDisabled = false }) => (
                  <MenuItem key={id} id={id} isDisabled={isDisabled} textValue={name} className={itemLook}>
                    <Text slot="label">{name}</Text>
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
          </Menu>
          {help && <p className="max-w-72 border-t border-line mt-2 px-3 py-2 text-small text-muted">{help}</p>}
        </Popover>
      </MenuTrigger>
    </AriaWords>
  )
}

const itemLook =
  'min-h-11 flex items-center rounded-lg px-3 py-1.5 outline-none cursor-pointer data-[focused]:bg-accent-soft data-[focused]:text-accent-soft-ink data-[disabled]:text-muted data-[disabled]:opacity-60 data-[disabled]:cursor-not-allowed'
