import { markRead } from '@balian/contract/messages'
import type { StreamRow } from '@balian/contract/streams'
import { Button } from '@balian/touch/button'
import { Empty } from '@balian/touch/empty'
import { List, Row } from '@balian/touch/list'
import { useState } from 'react'
import { go } from '../frame/address.ts'
import { useWords } from '../say.ts'
import { order } from '../server.ts'
import { synchronize } from '../store/sync.ts'
import { useLocal } from '../store/use-local.ts'

type Notice = StreamRow<'messages'>

/** Which page of this phone a notice leads to. */
function pageOf({ key, about }: Notice): string | null {
  if (key.startsWith('cases.') && about) return `cases/${about.id}`
  if (key.startsWith('screening.')) return 'rows/screening'
  if (key.startsWith('population.stay')) return 'rows/floating'
  return key === 'sync.taken' || key === 'sync.dismissed' ? 'outbox' : null
}

/** The notices to the caller, newest first, there without network too; opening one marks it as read. */
export function Notices() {
  const { t, has, language } = useWords()
  const { rows, ready } = useLocal('messages')
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const isNew = (one: Notice) => one.readAt === null && !read.has(one.id)
  // Without network they stay unread for the server; here they look read until the next look.
  const mark = (ids: readonly string[]) => {
    setRead(new Set([...read, ...ids]))
    void order(markRead, { ids: ids.slice(0, 100) }).then(
      () => synchronize({ changed: true }),
      () => null,
    )
  }
  const open = (one: Notice) => {
    if (isNew(one)) mark([one.id])
    const to = pageOf(one)
    if (to) go(to)
  }
  const said = ({ key, params }: Notice) => {
    const word = [`message.${key}`, `message.any.${key.split('.').at(-1)!}`].find(has) ?? 'message.other'
    return t(word, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))).replaceAll('  ', ' ')
  }
  const when = (at: string) =>
    new Date(at).toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' })
  const all = rows.toSorted((a, b) => b.at.localeCompare(a.at))
  const unread = all.filter(isNew)
  return (
    <>
      <h1>{t('notices.title')}</h1>
      {ready && all.length === 0 && <Empty title={t('notices.none')} text={t('notices.noneText')} />}
      {unread.length > 1 && (
        <Button wide icon="check" onClick={() => mark(unread.map((one) => one.id))}>
          {t('notices.allRead')}
        </Button>
      )}
      {all.length > 0 && (
        <div className="sheet notices">
          <List label={t('notices.title')}>
            {all.map((one) => (
              <Row
                key={one.id}
                title={said(one)}
                text={[isNew(one) ? t('notices.new') : '', one.urgent ? t('notices.urgent') : '', when(one.at)].filter(Boolean).join(' · ')}
                tone={isNew(one) ? (one.urgent ? 'bad' : 'warn') : 'quiet'}
                onPress={() => open(one)}
              />
            ))}
          </List>
        </div>
      )}
    </>
  )
}
