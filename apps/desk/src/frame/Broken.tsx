import { Problem } from '@balian/ui/problem'
import { problemWords } from '../words/problem-words.ts'
import { useWords } from '../words/use-words.ts'

interface Props {
  readonly error: unknown
  readonly retry?: () => void
  /** Fills the whole screen. */
  readonly whole?: boolean
}

/** A refusal in plain words, with a way on. */
export function Broken({ error, retry, whole = false }: Props) {
  const words = useWords()
  return <Problem whole={whole} title={words.t('shell.notShown')} text={problemWords(error, words)} retryText={words.t('shell.retry')} onRetry={retry} />
}
