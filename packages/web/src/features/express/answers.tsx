import type { VoteValue } from '@leviers/shared/votes'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, type RefObject } from 'react'
import type { useSamePress } from '../../ui/use-same-press.js'
import { positionNames } from '../votes/position-names.js'
import { positionLooks } from './position-looks.js'

/** A press of the keyboard or of a pointer. */
type Press = Pick<UIEvent, 'timeStamp' | 'detail'>

export type IsSamePress = ReturnType<typeof useSamePress>

interface AnswersProps {
  mine: VoteValue | null
  /** The element that has the lever’s title. */
  labelledBy: string
  /** The elements that say what else is to be heard before one answers. */
  describedBy: string
  /** Whether the focus comes here: the one before was answered with a key. */
  takesFocus: boolean
  /** Whether a press was meant for the lever before: this one came under it. */
  isSamePress: IsSamePress
  onChoose(value: VoteValue, by: 'key' | 'press'): void
}

/** Three large buttons; while the focus is among them, also the keys 1, 2 and 3. */
export function Answers({ mine, labelledBy, describedBy, takesFocus, isSamePress, onChoose }: AnswersProps) {
  const { t } = useLingui()
  const group = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (takesFocus) group.current?.focus()
  }, [takesFocus])
  useKeysWithin(group, (value, press) => isSamePress(value, press) || onChoose(value, 'key'))
  return (
    <fieldset
      ref={group}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="min-w-0 grid grid-cols-3 gap-2 sm:gap-3 rounded-xl"
    >
      {positionNames.map(({ value, name, sign }, place) => (
        <button
          key={value}
          type="button"
          aria-pressed={mine === value}
          aria-keyshortcuts={String(place + 1)}
          className={`button max-sm:flex-col max-sm:gap-0 max-sm:px-1 min-h-16 leading-tight ${positionLooks[value].look} ${mine === value ? positionLooks[value].chosen : ''}`}
          onClick={(press) => isSamePress(nameOfPress(value, press), press) || onChoose(value, 'press')}
        >
          <span aria-hidden="true">{sign}</span> {t(name)}
        </button>
      ))}
    </fieldset>
  )
}

/** The keys of the answers, heard only while the focus is within: elsewhere a digit may mean something else. */
function useKeysWithin(group: RefObject<HTMLElement | null>, choose: (value: VoteValue, press: Press) => void): void {
  useEffect(() => {
    const { current } = group
    const onKey = (press: KeyboardEvent) => {
      const value = valueOfKey(press)
      if (!value) return
      press.preventDefault()
      choose(value, press)
    }
    current?.addEventListener('keydown', onKey)
    return () => current?.removeEventListener('keydown', onKey)
  })
}

/** A pointer that stays where it is may press something else of the next lever. */
export function nameOfPress(what: string, { detail }: Press): string {
  return detail > 0 ? 'pointer' : what
}

interface Key {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** On French keyboards digits come with Shift: the key counts, wherever the layout puts the digit. */
function valueOfKey({ key, code, ctrlKey, metaKey, altKey }: Key): VoteValue | null {
  if (ctrlKey || metaKey || altKey) return null
  const digit = /^(?:Digit|Numpad)([123])$/.exec(code)?.[1] ?? key
  return positionNames.find((_position, place) => String(place + 1) === digit)?.value ?? null
}
