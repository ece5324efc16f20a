import { useWords } from '../../words/use-words.ts'

/** What was done with a file, in words. */
export function useDeed() {
  const { t, has } = useWords()
  return (verb: string): string => {
    const known = [`mine.verb.${verb}`, `mine.work.${verb.split('.')[0]}`].find(has)
    return t(known ?? 'mine.verbOther')
  }
}
