import type { ReactNode } from 'react'

/** A part of a legal page, under its title. */
export function LegalPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

export const legalList = 'grid gap-2 list-disc pl-6'
