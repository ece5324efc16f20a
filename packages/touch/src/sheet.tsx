import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import css from './sheet.module.css'
import { useTouchWords } from './touch.tsx'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stays in sight at the bottom. */
  readonly foot?: ReactNode
}

/** A dialog that rises from the bottom edge. The browser's own modal dialog keeps the focus inside and gives it back. */
export function Sheet({ title, onClose, children, foot }: Props) {
  const words = useTouchWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const open = dialog.current!
    if (!open.open) open.showModal()
    return () => open.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={css.sheet}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={css.inside}>
        <header>
          <h2 id={id}>{title}</h2>
          <Button look="bare" icon="close" aria-label={words.close} onClick={onClose} />
        </header>
        <div className={css.body}>{children}</div>
        {foot !== undefined && <footer>{foot}</footer>}
      </div>
    </dialog>
  )
}
