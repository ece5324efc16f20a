import { TabBar } from '@balian/touch/tab-bar'
import { useOutbox } from '../outbox/outbox.ts'
import { useWords } from '../say.ts'
import { useOpened } from '../store/use-vault.ts'
import { useAddress } from './address.ts'

/** The five main pages, at the thumb. */
export function Tabs() {
  const { t } = useWords()
  const at = useOpened()
  const address = useAddress()
  const open = (useOutbox() ?? []).filter((item) => item.state === 'waiting' || item.state === 'stuck').length
  const officer = (at?.me.posts.length ?? 0) > 0
  const tabs = [
    { key: '', icon: 'home', label: t('tab.home') } as const,
    ...(officer ? [{ key: 'people', icon: 'people', label: t('tab.people') } as const] : []),
    { key: 'groups', icon: 'tasks', label: t('tab.groups') } as const,
    { key: 'outbox', icon: 'cloud', label: t('tab.outbox'), count: open } as const,
    { key: 'settings', icon: 'gear', label: t('tab.more') } as const,
  ]
  return <TabBar label={t('tab.all')} tabs={tabs.map((tab) => ({ ...tab, href: `#/${tab.key}` }))} current={address.split('/')[0]!} />
}
