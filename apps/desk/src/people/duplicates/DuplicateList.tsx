import { SearchOutlined } from '@ant-design/icons'
import { duplicateList, duplicateScan } from '@balian/contract/duplicates'
import type { PersonCard } from '@balian/contract/people'
import type { Reply } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { App, Button, Segmented } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useCommand, useListQuery, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useWords } from '../../words/use-words.ts'
import { ageOf, codeSaid } from '../said.ts'

type Row = Reply<typeof duplicateList>['items'][number]
const states = ['open', 'merged', 'different'] as const

/** Pairs of e-files that may be of one person. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery()
  const go = useNavigate()
  const state = states.find((one) => one === query.state) ?? 'open'
  const input = { state, page: Number(query.page ?? 1), size: Number(query.size ?? 20), ...(place ? { place } : {}) }
  const list = useRead(duplicateList, input, { keep: true })
  return (
    <PageFrame title={t('duplicates.title')} acts={<Scan place={place} />}>
      <FilterBar label={t('households.state')}>
        <Segmented
          value={state}
          onChange={(value) => set({ state: value === 'open' ? null : value })}
          options={states.map((value) => ({ value, label: t(`duplicates.state.${value}`) }))}
        />
      </FilterBar>
      {list.error ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable<Row>
          label={t('duplicates.title')}
          columns={useColumns()}
          page={list.data}
          rowKey={(row) => row.id}
          busy={list.isPlaceholderData}
          query={query}
          onQuery={set}
          onOpen={(row) => void go(paths.duplicate(row.id))}
          empty={<Empty title={t('duplicates.none')} text={t('duplicates.noneText')} />}
        />
      )}
    </PageFrame>
  )
}

function Scan({ place }: { readonly place: string }) {
  const { t } = useWords()
  const { message } = App.useApp()
  const scan = useCommand(duplicateScan, { onDone: ({ found }) => void message.success(t('duplicates.found', { n: found })) })
  return (
    <Button type="primary" icon={<SearchOutlined />} loading={scan.busy} disabled={place.length < 6} onClick={() => void scan.run({ place })}>
      {t('duplicates.scan')}
    </Button>
  )
}

function Side({ person }: { readonly person: PersonCard }) {
  const { t, language } = useWords()
  return (
    <>
      <strong>{person.name}</strong>{' '}
      <small>
        {codeSaid('sex', person.sex, language)} · {t('people.years', { n: ageOf(person.birth) })} · {person.placeName}
      </small>
    </>
  )
}

function useColumns() {
  const { t } = useWords()
  return [
    {
      key: 'a',
      title: t('duplicates.a'),
      render: (_: unknown, row: Row) => (
        <Link to={paths.duplicate(row.id)}>
          <Side person={row.a} />
        </Link>
      ),
    },
    { key: 'b', title: t('duplicates.b'), render: (_: unknown, row: Row) => <Side person={row.b} /> },
    {
      key: 'why',
      title: t('duplicates.why'),
      render: (_: unknown, row: Row) =>
        row.reasons.map((reason) => (
          <StatusTag key={reason} tone="warn">
            {t(`duplicates.reason.${reason}`)}
          </StatusTag>
        )),
    },
    { key: 'found', title: t('duplicates.foundAt'), render: (_: unknown, row: Row) => <When at={row.foundAt} dayOnly /> },
    {
      key: 'by',
      title: t('people.reason'),
      render: (_: unknown, row: Row) => [row.decidedBy && t('duplicates.decided', { name: row.decidedBy }), row.note].filter(Boolean).join(' · '),
    },
  ]
}
