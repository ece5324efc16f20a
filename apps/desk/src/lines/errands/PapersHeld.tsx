import { papersHeld } from '@balian/contract/custody'
import type { Reply } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Segmented } from 'antd'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useWords } from '../../words/use-words.ts'

type Row = Reply<typeof papersHeld>['items'][number]
const piles = ['mine', 'offered', 'all'] as const

/** Papers that residents handed over and that are not back with them, longest first. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery({ what: 'mine', size: '20' })
  const asked = { ...query, ...(place && query.what === 'all' ? { place } : {}) } as never
  const { data, isFetching } = useRead(papersHeld, asked, { keep: true })
  return (
    <PageFrame title={t('errands.papers.title')} note={t('errands.papers.note')}>
      <Segmented
        value={query.what ?? 'mine'}
        onChange={(what) => set({ what: String(what), page: null })}
        options={piles.map((value) => ({ value, label: t(`errands.papers.${value}`) }))}
      />
      <DataTable<Row>
        label={t('errands.papers.title')}
        page={data}
        busy={isFetching}
        query={query}
        onQuery={set}
        rowKey={(row) => row.id}
        empty={<Empty title={t('errands.papers.empty')} text={t('errands.papers.emptyText')} />}
        columns={[
          {
            key: 'paper',
            title: t('errands.papers.paper'),
            render: (_, row) => (
              <>
                {row.name} <small>{t(`errands.custody.${row.form}`, { count: row.count })}</small>
              </>
            ),
          },
          {
            key: 'errand',
            title: t('errands.papers.errand'),
            render: (_, row) => (
              <Link to={paths.errand(row.errand)}>
                {row.title} {row.number && <small>{row.number}</small>}
              </Link>
            ),
          },
          {
            key: 'holder',
            title: t('errands.papers.holder'),
            render: (_, row) => (
              <>
                {row.holderName} {row.offered && <StatusTag tone="warn">{t('errands.papers.waits')}</StatusTag>}
              </>
            ),
          },
          { key: 'since', title: t('errands.papers.since'), render: (_, row) => <When at={row.since} /> },
        ]}
      />
    </PageFrame>
  )
}
