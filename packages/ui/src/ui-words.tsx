import { createContext, type ReactNode, useContext } from 'react'

/** The words that the pieces say by themselves; the app gives them in the reader's language. */
export interface UiWordsGiven {
  /** BCP 47, for dates and numbers. */
  readonly locale: string
  readonly retry: string
  readonly clear: string
  readonly cancel: string
  readonly print: string
  readonly open: string
  readonly none: string
  /** Heads the column of what can be done with a row. */
  readonly acts: string
  readonly reveal: string
  readonly purpose: string
  readonly purposeNeeded: string
  readonly purposeLogged: string
  readonly same: string
  readonly different: string
  readonly dueToday: string
  readonly total: (count: string) => string
  readonly totalMore: (count: string) => string
  readonly daysLeft: (days: number) => string
  readonly daysLate: (days: number) => string
  /** The reason, by its key, why something may not be done. */
  readonly because: (key: string) => string
}

const Given = createContext<UiWordsGiven | null>(null)

export function UiWords({ value, children }: { readonly value: UiWordsGiven; readonly children: ReactNode }) {
  return <Given value={value}>{children}</Given>
}

export function useUiWords(): UiWordsGiven {
  const words = useContext(Given)
  if (!words) throw new Error('The pieces of the interface stand inside <UiWords>.')
  return words
}
