import { Button } from 'antd'
import css from './notice.module.css'

interface Props {
  readonly title: string
  readonly text: string
  readonly retryText: string
  readonly onRetry?: (() => void) | undefined
  readonly whole?: boolean
}

/** What went wrong, in plain words, with a way on. */
export function Problem({ title, text, retryText, onRetry, whole = false }: Props) {
  return (
    <div className={css.problem} data-whole={whole} role="alert">
      <strong>{title}</strong>
      <p>{text}</p>
      {onRetry && <Button onClick={onRetry}>{retryText}</Button>}
    </div>
  )
}
