import { topicList, topicStates } from '@balian/contract/deliberation'
import { proposeTopic } from '@balian/contract/deliberation-acts'
import { forumNames } from '@balian/contract/forums'
import type { Reply } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Checkbox, Input, Select, type TableProps } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './deliberation.module.css'
import { ProposeTopic } from './ProposeTopic.tsx'
import { topicTones } from './tones.ts'

type Row = Reply<typeof topicList>['items'][number]

/** The topics of the chosen place, or those on which the caller may speak and vote. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const may = useMay()
  const go = useNavigate()
  const { query, set } = useListQuery()
  const [proposing, propose] = useState(false)
  const { page, size, forum, state, open, mine, q } = query
  const asked = { page, size, forum, state, open, mine, q, ...(place ? { place } : {}) }
  const list = useRead(topicList, asked as never, { keep: true })
  const acts = may(proposeTopic.name) && (
    <Button type="primary" onClick={() => propose(true)}>
      {t('deliberation.propose')}
    </Button>
  )
  return (
    <PageFrame title={t('deliberation.nav')} acts={acts}>
      <p className={css.about}>{t('deliberation.about')}</p>
      <Filters query={query} set={set} />
      {list.error && !list.data ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable<Row>
          label={t('deliberation.nav')}
          columns={columns(t)}
          page={list.data}
          rowKey={(row) => row.id}
          busy={list.isPlaceholderData}
          query={query}
          onQuery={set}
          onOpen={(row) => void go(paths.topic(row.id))}
          empty={<Empty title={t('deliberation.none')} text={t('deliberation.noneText')} />}
        />
      )}
      {proposing && <ProposeTopic onProposed={(id) => void go(paths.topic(id))} onClose={() => propose(false)} />}
    </PageFrame>
  )
}

const columns = (t: (key: string) => string): NonNullable<TableProps<Row>['columns']> => [
  {
    key: 'title',
    title: t('deliberation.title'),
    render: (_, row) => (
      <>
        <Link to={paths.topic(row.id)}>{row.title}</Link> {row.mayVote && <StatusTag tone="warn">{t('deliberation.votesNow')}</StatusTag>}
      </>
    ),
  },
  { key: 'state', title: t('deliberation.state'), render: (_, row) => <StatusTag tone={topicTones[row.state]}>{t(`deliberation.is.${row.state}`)}</StatusTag> },
  { key: 'forum', title: t('deliberation.forum'), render: (_, row) => t(`deliberation.is.${row.forum}`) },
  { key: 'kind', title: t('deliberation.kind'), render: (_, row) => t(`deliberation.is.${row.kind}`) },
  { key: 'place', title: t('deliberation.where'), render: (_, row) => row.placeName },
  { key: 'meetOn', title: t('deliberation.meetOn'), render: (_, row) => (row.meetOn ? <When at={row.meetOn} dayOnly /> : '–') },
]

function Filters({ query, set }: ReturnType<typeof useListQuery>) {
  const { t } = useWords()
  const { forum, state, open, mine, q } = query
  const said = (names: readonly string[]) => names.map((one) => ({ value: one, label: t(`deliberation.is.${one}`) }))
  return (
    <FilterBar
      label={t('deliberation.filter')}
      filtered={Boolean(forum || state || open || mine || q)}
      onClear={() => set({ forum: '', state: '', open: '', mine: '', q: '' })}
    >
      <Input.Search
        style={{ width: 220 }}
        aria-label={t('deliberation.search')}
        placeholder={t('deliberation.search')}
        allowClear
        maxLength={40}
        defaultValue={q}
        onSearch={(text) => set({ q: text.trim() })}
      />
      <Select
        style={{ width: 210 }}
        aria-label={t('deliberation.forum')}
        placeholder={t('deliberation.anyForum')}
        allowClear
        value={forum ?? null}
        options={said(forumNames)}
        onChange={(value: string | undefined) => set({ forum: value })}
      />
      <Select
        style={{ width: 140 }}
        aria-label={t('deliberation.state')}
        placeholder={t('deliberation.anyState')}
        allowClear
        value={state ?? null}
        options={said(topicStates)}
        onChange={(value: string | undefined) => set({ state: value })}
      />
      <Checkbox checked={open === 'true'} onChange={({ target }) => set({ open: target.checked ? 'true' : '' })}>
        {t('deliberation.onlyOpen')}
      </Checkbox>
      <Checkbox checked={mine === 'true'} onChange={({ target }) => set({ mine: target.checked ? 'true' : '' })}>
        {t('deliberation.onlyMine')}
      </Checkbox>
    </FilterBar>
  )
}
