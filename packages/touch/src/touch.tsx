import { createContext, type ReactNode, useContext } from 'react'
import { type Language, type Words, words } from './words.ts'

const Spoken = createContext<Words | null>(null)

/** Stands around the pieces and says in which language they speak. */
export function Touch({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return <Spoken value={words[language]}>{children}</Spoken>
}

export function useTouchWords(): Words {
  const spoken = useContext(Spoken)
  if (!spoken) throw new Error('The pieces stand inside <Touch>.')
  return spoken
}
