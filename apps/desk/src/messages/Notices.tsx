import { markRead, messageList } from '@balian/contract/messages'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Checkbox, Pagination } from 'antd'
import { useCommand, useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import { NoticeList } from './NoticeList.tsx'
import css from './notices.module.css'
import { PushHere } from './PushHere.tsx'

/** All notices. */
export function Component() {
  const { t } = useWords()
  const { query, set } = useListQuery()
  const onlyUnread = query.unread === 'true'
  const list = useRead(messageList, { page: query.page ?? '1', unread: String(onlyUnread) }, { keep: true })
  const read = useCommand(markRead)
  const first = list.data?.items[0]
  const unread = list.data?.unread ?? 0
  const act = first && unread > 0 && (
    <Button loading={read.busy} onClick={() => void read.run({ upTo: first.id })}>
      {t('messages.allRead')}
    </Button>
  )
  return (
    <PageFrame title={t('messages.title')} note={unread > 0 && t('messages.unread', { count: unread })} acts={act} narrow>
      <p>
        <Checkbox checked={onlyUnread} onChange={(event) => set({ unread: event.target.checked ? 'true' : '' })}>
          {t('messages.onlyUnread')}
        </Checkbox>
      </p>
      {list.error && !list.data && <Broken error={list.error} retry={() => void list.refetch()} />}
      {list.data && (
        <div className={css.sheet}>
          {list.data.items.length === 0 && <Empty title={t('messages.none')} text={t('messages.noneText')} />}
          <NoticeList items={list.data.items} />
        </div>
      )}
      {list.data && list.data.total > 20 && (
        <Pagination current={Number(query.page ?? 1)} pageSize={20} total={list.data.total} showSizeChanger={false} onChange={(page) => set({ page })} />
      )}
      <PushHere />
    </PageFrame>
  )
}
