import { useOutbox } from '../outbox/outbox.ts'
import { useWords } from '../say.ts'
import { useOpened } from '../store/use-vault.ts'
import { useAddress } from './address.ts'

const shapes = {
  home: 'M3 11 12 4l9 7v9h-6v-6H9v6H3z',
  people: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8c0-4 4-6 8-6s8 2 8 6z',
  groups: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm8 0a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 19c0-3 3-5 6-5s6 2 6 5zm13 0c0-2-.7-3.500-2-4.600 1-.3 2-.4 3-.4 3 0 6 2 6 5z',
  outbox: 'M4 13h4l2 3h4l2-3h4v7H4zm8-10 5 5h-3v4h-4V8H7z',
  more: 'M4 6h16v2H4zm0 5h16v2H4zm0 5h16v2H4z',
} as const

/** The five main pages, at the thumb. */
export function Tabs() {
  const { t } = useWords()
  const at = useOpened()
  const address = useAddress()
  const open = (useOutbox() ?? []).filter((item) => item.state === 'waiting' || item.state === 'stuck').length
  const officer = (at?.me.posts.length ?? 0) > 0
  const tabs = [
    ['', 'home', 'tab.home'],
    ...(officer ? [['people', 'people', 'tab.people'] as const] : []),
    ['groups', 'groups', 'tab.groups'],
    ['outbox', 'outbox', 'tab.outbox'],
    ['settings', 'more', 'tab.more'],
  ] as const
  return (
    <nav className="tabs" aria-label={t('tab.all')}>
      {tabs.map(([path, shape, word]) => (
        <a key={path} href={`#/${path}`} aria-current={address.split('/')[0] === path ? 'page' : undefined}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={shapes[shape]} />
          </svg>
          {t(word)}
          {path === 'outbox' && open > 0 && <b>{open}</b>}
        </a>
      ))}
    </nav>
  )
}
