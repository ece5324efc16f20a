import { Button, type ButtonProps, Tooltip } from 'antd'
import { useId } from 'react'
import css from './can-button.module.css'
import { useUiWords } from './ui-words.tsx'

interface Props extends Omit<ButtonProps, 'disabled'> {
  /** From the record's `can`: `true`, the key of the reason why not, or undefined where the verb does not apply (then nothing shows). */
  readonly can: true | string | undefined
}

/** A button for an act; when it may not be done it says why, and stays reachable so that the reason can be read. */
export function CanButton({ can, onClick, children, ...rest }: Props) {
  const id = useId()
  const { because } = useUiWords()
  if (can === undefined) return null
  if (can === true)
    return (
      <Button {...rest} onClick={onClick}>
        {children}
      </Button>
    )
  const why = because(can)
  return (
    <Tooltip title={why}>
      <Button {...rest} type="default" danger={false} className={css.off} aria-disabled="true" aria-describedby={id}>
        {children}
        <span id={id} className={css.why}>
          {why}
        </span>
      </Button>
    </Tooltip>
  )
}
