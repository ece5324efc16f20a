import { markRead, messageList } from '@balian/contract/messages'
import { type ServiceKind, serviceKinds, serviceMine, serviceOptOut, serviceRead } from '@balian/contract/service-messages'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Empty } from '@balian/touch/empty'
import { List } from '@balian/touch/list'
import { useState } from 'react'
import { Await, useAsked, useDo } from '../asked.tsx'
import { Page } from '../Page.tsx'
import { Pager } from '../Pager.tsx'
import { useWords } from '../say.ts'
import { NoticeRow } from './NoticeRow.tsx'
import { Ways } from './Ways.tsx'

/** What I was told: about my matters, and what the township sends to those whom it may concern. */
export default function Messages() {
  const { t } = useWords()
  const [page, setPage] = useState(1)
  const notices = useAsked(messageList, { page, size: 20 }, { keep: true })
  const read = useDo(markRead)
  return (
    <Page title={t('home.messages')} up="/">
      <Card title={t('messages.mine')}>
        <Await asked={notices}>
          {({ items, total, unread }) =>
            items.length === 0 ? (
              <Empty title={t('messages.none')} text={t('messages.noneText')} />
            ) : (
              <>
                <List label={t('messages.mine')}>
                  {items.map((one) => (
                    <NoticeRow key={one.id} notice={one} />
                  ))}
                </List>
                {unread > 0 && (
                  <Button icon="check" busy={read.busy} onClick={() => void read.run({ upTo: items[0]!.id })}>
                    {t('messages.allRead')}
                  </Button>
                )}
                <Pager page={page} total={total} size={20} onPage={setPage} />
              </>
            )
          }
        </Await>
      </Card>
      <Service />
      <Ways />
    </Page>
  )
}

/** Service messages with the way to want no more of a kind, and to want them again. */
function Service() {
  const { t, moment, language } = useWords()
  const mine = useAsked(serviceMine, { size: 20 })
  const read = useDo(serviceRead)
  const out = useDo(serviceOptOut, 'messages.chosen')
  return (
    <Await asked={mine}>
      {({ items, optedOut }) => (
        <>
          {items.map((one) => (
            <Card key={one.id} title={one.title} text={`${one.from} · ${moment(one.at)}`} tone={one.readAt ? 'plain' : 'info'}>
              <p>{one.text}</p>
              <div className="acts">
                {one.readAt === null && (
                  <Button icon="check" busy={read.busy} onClick={() => void read.run({ id: one.id })}>
                    {t('messages.read')}
                  </Button>
                )}
                <NoMore kind={one.kind} optedOut={optedOut.map(({ kind }) => kind)} />
              </div>
            </Card>
          ))}
          {optedOut.map(({ kind }) => (
            <Card key={kind} text={t('messages.optedOut', { kind: serviceKinds[kind][language] })}>
              <Button busy={out.busy} onClick={() => void out.run({ kind, out: false })}>
                {t('messages.again')}
              </Button>
            </Card>
          ))}
        </>
      )}
    </Await>
  )
}

/** What concerns the reader's own matter cannot be stopped; every kind of service message can. */
function NoMore({ kind, optedOut }: { readonly kind: ServiceKind | 'direct'; readonly optedOut: readonly ServiceKind[] }) {
  const { t } = useWords()
  const out = useDo(serviceOptOut, 'messages.chosen')
  if (kind === 'direct' || optedOut.includes(kind)) return null
  return (
    <Button busy={out.busy} onClick={() => void out.run({ kind, out: true })}>
      {t('messages.noMore')}
    </Button>
  )
}
