import { chooseLanguage } from '@balian/touch/language'
import { useLink } from '../outbox/link.ts'
import { useOutbox } from '../outbox/outbox.ts'
import { useWords } from '../say.ts'
import { useOpened } from '../store/use-vault.ts'
import { go } from './address.ts'

/** The name of the app, and always in sight: what waits to be sent, and whether there is network. */
export function TopBar() {
  const { t, language } = useWords()
  const at = useOpened()
  return (
    <header className="bar">
      <span className="name">{t('app.name')}</span>
      {at ? (
        <State />
      ) : (
        <button type="button" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => chooseLanguage(language === 'en' ? 'zh' : 'en')}>
          {t('app.language')}
        </button>
      )}
    </header>
  )
}

function State() {
  const { t } = useWords()
  const link = useLink()
  const items = useOutbox() ?? []
  const stuck = items.filter((item) => item.state === 'stuck').length
  const waiting = items.filter((item) => item.state === 'waiting').length
  const tone = stuck > 0 ? 'bad' : waiting > 0 ? 'waiting' : link.online ? 'good' : 'off'
  const text =
    stuck > 0
      ? t('state.stuck', { count: String(stuck) })
      : waiting > 0
        ? t('state.waiting', { count: String(waiting) })
        : link.progress !== null
          ? t('state.first', { percent: String(Math.round(link.progress * 100)) })
          : t(link.busy ? 'state.busy' : link.online ? 'state.fresh' : 'state.offline')
  return (
    <div role="status">
      <button type="button" className={`state ${tone}`} onClick={() => go('outbox')}>
        <i aria-hidden="true" />
        {text}
      </button>
    </div>
  )
}
