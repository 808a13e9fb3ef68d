import type { ReactNode } from 'react'
import type { useAdministrationForm } from './use-administration-form.js'

type FormState = Pick<ReturnType<typeof useAdministrationForm>, 'fault' | 'isBusy'>

interface AdministrationFormProps {
  form: FormState
  /** The words on the button. */
  submit: ReactNode
  onSubmit(): void
  children: ReactNode
}

/** A form of an administrator: its fields, what is wrong with the whole, and the button that sends it. */
export function AdministrationForm({ form, submit, onSubmit, children }: AdministrationFormProps) {
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <FormFault form={form} />
      <button type="submit" className="button primary justify-self-start" aria-disabled={form.isBusy || undefined}>
        {submit}
      </button>
    </form>
  )
}

/** What is wrong with the whole of a form, or with what was asked. */
export function FormFault({ form: { fault } }: { form: Pick<FormState, 'fault'> }) {
  if (!fault) return null
  return (
    <p role="alert" className="font-semibold text-disagree">
      {fault}
    </p>
  )
}
