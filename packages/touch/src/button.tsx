import type { ButtonHTMLAttributes, ReactNode } from 'react'
import css from './button.module.css'
import { Icon, type IconName } from './icon.tsx'

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> {
  /** `main`: the one deed of the page; `plain`: beside it; `bare`: within a line of text or a bar; `grave`: cannot be taken back. */
  readonly look?: 'main' | 'plain' | 'bare' | 'grave'
  readonly icon?: IconName
  readonly wide?: boolean
  readonly busy?: boolean
  readonly children?: ReactNode
}

/** A button of at least 48 px. One with an icon only needs `aria-label`. */
export function Button({ look = 'plain', icon, wide = false, busy = false, children, type = 'button', disabled, ...more }: Props) {
  return (
    <button {...more} type={type} className={css.button} data-look={look} data-wide={wide} disabled={disabled || busy} aria-busy={busy || undefined}>
      {icon && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
    </button>
  )
}
