import { BellOutlined } from '@ant-design/icons'
import { markRead, messageList, messageUnread } from '@balian/contract/messages'
import { Empty } from '@balian/ui/empty'
import { Badge, Button, Popover } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCommand, useRead } from '../data/index.ts'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { NoticeList } from './NoticeList.tsx'
import css from './notices.module.css'

/** How many notices are unread, and the newest ones at a click. */
export function Bell() {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const { data } = useRead(messageUnread, {}, { every: 30 })
  const unread = data?.unread ?? 0
  const label = unread > 0 ? t('messages.unread', { count: unread }) : t('messages.title')
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      content={<Newest onClose={() => setOpen(false)} />}
      classNames={{ root: css.over! }}
      styles={{ container: { padding: 0 } }}
    >
      <Badge count={unread} size="small" offset={[-6, 6]} color={data?.urgent ? 'var(--red-deep)' : 'var(--accent-deep)'}>
        <Button type="text" icon={<BellOutlined />} aria-label={label} aria-expanded={open} />
      </Badge>
    </Popover>
  )
}

function Newest({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const newest = useRead(messageList, { size: 8 })
  const read = useCommand(markRead)
  const items = newest.data?.items ?? []
  return (
    <div className={css.newest} role="dialog" aria-label={t('messages.title')}>
      {newest.data && items.length === 0 && <Empty title={t('messages.none')} text={t('messages.noneText')} />}
      <NoticeList items={items} onOpen={onClose} />
      <footer>
        <Link to={paths.messages} onClick={onClose}>
          {t('messages.all')}
        </Link>
        {(newest.data?.unread ?? 0) > 0 && (
          <Button type="link" size="small" loading={read.busy} onClick={() => void read.run({ upTo: items[0]!.id })}>
            {t('messages.allRead')}
          </Button>
        )}
      </footer>
    </div>
  )
}
