import { BulbOutlined, GlobalOutlined, MenuOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { features } from '../features.ts'
import { chooseLook, type Look, useLook } from '../theme/look.ts'
import { chooseLanguage } from '../words/start.ts'
import { useWords } from '../words/use-words.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { PlaceSwitcher } from './PlaceSwitcher.tsx'
import css from './top-bar.module.css'
import { useNarrow } from './use-narrow.ts'

interface Props {
  readonly onSearch: () => void
  readonly onRail: () => void
  readonly onKeys: () => void
}

/** Place, search, notices, language, look, account. */
export function TopBar({ onSearch, onRail, onKeys }: Props) {
  const { t } = useWords()
  const narrow = useNarrow()
  return (
    <header className={css.bar}>
      {narrow === 'phone' && <Button type="text" icon={<MenuOutlined />} onClick={onRail} aria-label={t('shell.menu')} />}
      <PlaceSwitcher />
      <button type="button" className={css.search} onClick={onSearch} aria-label={t('shell.search')} aria-keyshortcuts="/ Control+K">
        <SearchOutlined />
        <span>{t('shell.search')}</span>
        <kbd>/</kbd>
      </button>
      <div className={css.right}>
        {features.map(({ name, bar: Bar }) => Bar && <Bar key={name} />)}
        {narrow !== 'phone' && <Button type="text" icon={<QuestionCircleOutlined />} onClick={onKeys} aria-label={t('shell.keys')} />}
        <LanguageMenu />
        <LookMenu />
        <AccountMenu />
      </div>
    </header>
  )
}

function LanguageMenu() {
  const { t, language } = useWords()
  const items = (['zh', 'en'] as const).map((key) => ({ key, label: t(`shell.${key}`), lang: key }))
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: [language], onClick: ({ key }) => void chooseLanguage(key as 'zh' | 'en') }}>
      <Button type="text" icon={<GlobalOutlined />} aria-label={t('shell.language')} />
    </Dropdown>
  )
}

function LookMenu() {
  const { t } = useWords()
  const { look } = useLook()
  const items = (['light', 'dark', 'system'] as const).map((key) => ({ key, label: t(`shell.${key}`) }))
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: [look], onClick: ({ key }) => chooseLook(key as Look) }}>
      <Button type="text" icon={<BulbOutlined />} aria-label={t('shell.look')} />
    </Dropdown>
  )
}
