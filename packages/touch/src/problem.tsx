import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import css from './notice.module.css'
import { useTouchWords } from './touch.tsx'

interface Props {
  readonly title: string
  /** What to do about it. */
  readonly text?: string
  readonly onRetry?: (() => void) | undefined
}

/** What went wrong, in plain words, with a way on. */
export function Problem({ title, text, onRetry }: Props) {
  const words = useTouchWords()
  return (
    <div className={css.problem} role="alert">
      <Icon name="warn" />
      <div>
        <strong>{title}</strong>
        {text !== undefined && <p>{text}</p>}
        {onRetry && (
          <Button icon="redo" onClick={onRetry}>
            {words.retry}
          </Button>
        )}
      </div>
    </div>
  )
}
