import type { useWords } from '../../words/use-words.ts'

/** What is due, in words. Each item of an agreement has a limit of its own (`perform:<item>`); the same word says them all. */
export function limitSaid({ t, has }: Pick<ReturnType<typeof useWords>, 't' | 'has'>, what: string): string {
  const key = `disputes.limit.${what.split(':')[0]}`
  return has(key) ? t(key) : what
}
