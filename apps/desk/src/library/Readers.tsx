import { paperReaders } from '@balian/contract/library'
import type { Reply } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Checkbox, Progress } from 'antd'
import { useState } from 'react'
import { useRead } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'

type Row = Reply<typeof paperReaders>['items'][number]

/** Who of the audience has confirmed, and who has not; for the office that issued it. */
export function Readers({ id }: { readonly id: string }) {
  const { t } = useWords()
  const [unread, only] = useState(false)
  const [page, turn] = useState('1')
  const { data } = useRead(paperReaders, { id, page, ...(unread ? { unread: 'true' } : {}) } as never, { keep: true })
  const filter = (
    <Checkbox
      checked={unread}
      onChange={({ target }) => {
        only(target.checked)
        turn('1')
      }}
    >
      {t('library.onlyUnread')}
    </Checkbox>
  )
  return (
    <Section title={t('library.readers')} acts={filter}>
      {data && (
        <>
          <p>{t('library.readersSum', { read: data.read, all: data.all })}</p>
          <Progress percent={data.all > 0 ? Math.round((data.read / data.all) * 100) : 100} status="normal" aria-label={t('library.readers')} />
        </>
      )}
      <DataTable<Row>
        stacks
        label={t('library.readers')}
        sticky={false}
        columns={[
          { key: 'name', title: t('library.person'), render: (_, row) => row.name },
          { key: 'role', title: t('library.role'), render: (_, row) => t(`role.${row.role}`) },
          { key: 'where', title: t('library.where'), render: (_, row) => row.placeName },
          {
            key: 'at',
            title: t('library.state'),
            render: (_, row) => (row.readAt ? <When at={row.readAt} /> : <StatusTag tone="warn">{t('library.notRead')}</StatusTag>),
          },
        ]}
        page={data}
        rowKey={(row) => row.account}
        query={{ page }}
        onQuery={(change) => turn(change.page ?? '1')}
        empty={<Empty title={t('library.allRead')} />}
      />
    </Section>
  )
}
