import { markRead, type Notice } from '@balian/contract/messages'
import { When } from '@balian/ui/when'
import { useNavigate } from 'react-router'
import { useCommand } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './notices.module.css'
import { pageOf } from './opens.ts'

interface Props {
  readonly items: readonly Notice[]
  /** A notice was opened; its page is on the way. */
  readonly onOpen?: () => void
}

/** Notices, newest first; opening one marks it as read and goes to what it is about. */
export function NoticeList({ items, onOpen }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const read = useCommand(markRead, { quiet: true })
  const open = (notice: Notice) => {
    if (!notice.readAt) void read.run({ ids: [notice.id] })
    const page = pageOf(notice)
    if (page) void navigate(page)
    onOpen?.()
  }
  return (
    <ul className={css.list}>
      {items.map((notice) => (
        <li key={notice.id}>
          <button type="button" data-new={!notice.readAt} onClick={() => open(notice)}>
            <span>
              {!notice.readAt && <span className={css.hidden}>{t('messages.new')} </span>}
              {notice.urgent && <strong>{t('messages.urgent')} </strong>}
              {t(`message.${notice.key}`, notice.params)}
            </span>
            <small>
              <When at={notice.at} />
            </small>
          </button>
        </li>
      ))}
    </ul>
  )
}
