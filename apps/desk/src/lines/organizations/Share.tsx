import css from './organizations.module.css'

interface Props {
  readonly part: number
  readonly all: number
  readonly text: string
}

/** A part of a whole as a bar, with its numbers in words. */
export function Share({ part, all, text }: Props) {
  return (
    <span className={css.share}>
      <span>{text}</span>
      <span className={css.meter} aria-hidden="true">
        <span style={{ width: all > 0 ? `${(100 * part) / all}%` : '0' }} />
      </span>
    </span>
  )
}
