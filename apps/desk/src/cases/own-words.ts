import type { useWords } from '../words/use-words.ts'

type Speaking = Pick<ReturnType<typeof useWords>, 't' | 'has'>

/** A word of a kind of case, or else the one that all kinds share: `disputes.worker.lead`, `cases.worker.lead`. */
export const ownWord = ({ t, has }: Speaking, module: string, key: string): string => (has(`${module}.${key}`) ? t(`${module}.${key}`) : t(`cases.${key}`))

/** What is due, in words. A limit may belong to one item of an agreement (`perform:<item>`); the same word says them all. */
export function limitSaid(words: Speaking, module: string, what: string): string {
  const key = `limit.${what.split(':')[0]}`
  return words.has(`${module}.${key}`) || words.has(`cases.${key}`) ? ownWord(words, module, key) : what
}
