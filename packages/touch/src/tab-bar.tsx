import type { MouseEvent } from 'react'
import { Icon, type IconName } from './icon.tsx'
import css from './tab-bar.module.css'

export interface Tab {
  readonly key: string
  readonly label: string
  readonly icon: IconName
  readonly href: string
  /** A number that must be in sight. */
  readonly count?: number
}

interface Props {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly current: string
  /** Takes the way itself, without loading the page anew. */
  readonly onGo?: (tab: Tab, event: MouseEvent) => void
}

/** The few places of the app, at the thumb. */
export function TabBar({ label, tabs, current, onGo }: Props) {
  return (
    <nav className={css.bar} aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.key} href={tab.href} aria-current={tab.key === current ? 'page' : undefined} onClick={(event) => onGo?.(tab, event)}>
          <Icon name={tab.icon} />
          <span>{tab.label}</span>
          {tab.count !== undefined && tab.count > 0 && <b>{tab.count}</b>}
        </a>
      ))}
    </nav>
  )
}
