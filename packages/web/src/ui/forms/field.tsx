import { Trans } from '@lingui/react/macro'
import { sendWithCtrlEnter } from './send-with-ctrl-enter.js'
import { useId, type ReactNode } from 'react'
import { inFigures } from '../../i18n/in-figures.js'
import { Live } from '../live.js'

interface FieldProps {
  label: ReactNode
  value: string
  onChange(value: string): void
  help?: ReactNode
  /** What is wrong with it, in words. */
  fault?: string | null
  /** In UTF-16 units. Longer text is kept and refused, never cut. */
  max?: number
  /** Several lines; one line when absent. */
  rows?: number
  /** Ctrl + Enter sends the form. */
  sends?: boolean
  type?: 'text' | 'email' | 'search' | 'date'
  required?: boolean
  readOnly?: boolean | undefined
  optional?: boolean
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'email'
  placeholder?: string
}

/** A field with its label, its help, its fault and, near the limit, the count of characters. */
export function Field({
  label,
  value,
  onChange,
  help,
  fault,
  max,
  rows,
  sends,
  optional,
  type = 'text',
  ...rest
}: FieldProps) {
  const id = useId()
  const described = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ')
  const common = {
    ...rest,
    id,
    value,
    className: 'field',
    // Words are written from the side on which their language begins.
    dir: 'auto',
    'aria-describedby': described || undefined,
    'aria-invalid': fault ? true : undefined,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  }
  return (
    <div className="grid gap-1.5 min-w-0">
      <label htmlFor={id} className="font-semibold">
        {label}{' '}
        {optional && (
          <span className="font-normal text-muted">
            <Trans>(facultatif)</Trans>
          </span>
        )}
      </label>
      {help && (
        <p id={`${id}-help`} className="text-small text-muted">
          {help}
        </p>
      )}
      {rows ? (
        <textarea {...common} rows={rows} onKeyDown={sends ? sendWithCtrlEnter : undefined} />
      ) : (
        <input {...common} type={type} />
      )}
      <div className="flex flex-wrap gap-x-4 text-small empty:hidden">
        {fault && (
          <p id={`${id}-fault`} role="alert" className="font-semibold text-disagree">
            {fault}
          </p>
        )}
        {max !== undefined && value.length > max * 0.8 && <Length of={value.length} max={max} />}
      </div>
    </div>
  )
}

function Length({ of: length, max }: { of: number; max: number }) {
  return (
    <p className={`ml-auto tabular-nums ${length > max ? 'font-semibold text-disagree' : 'text-muted'}`}>
      <Live of={length}>
        {inFigures(length)} / {inFigures(max)}
      </Live>
    </p>
  )
}
