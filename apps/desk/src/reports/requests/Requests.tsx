import { PlusOutlined } from '@ant-design/icons'
import { composeRequest, type RequestState, requestList, type SheetState, sheetList } from '@balian/contract/report-requests'
import type { Reply } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Deadline } from '@balian/ui/deadline'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Progress, Segmented } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useListQuery, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from '../reports.module.css'

type Duty = Reply<typeof sheetList>['items'][number]
type Asked = Reply<typeof requestList>['items'][number]

export const requestTones: Readonly<Record<RequestState, Tone>> = { draft: 'plain', sent: 'active', closed: 'good', withdrawn: 'plain' }
export const sheetTones: Readonly<Record<SheetState, Tone>> = { open: 'active', returned: 'warn', signed: 'good' }

/** Fill once, report many: what my offices owe, and what they asked of others. */
export function Component() {
  const { t } = useWords()
  const may = useMay()
  const go = useNavigate()
  const { query, set } = useListQuery({ show: 'owed', size: '20' })
  const shows = ['owed', 'done', ...(may(requestList.name) ? ['asked'] : [])]
  const acts = may(composeRequest.name) && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => void go(paths.newRequest)}>
      {t('requests.compose')}
    </Button>
  )
  return (
    <PageFrame title={t('requests.title')} note={t('requests.note')} acts={acts}>
      <Segmented
        className={css.shows!}
        aria-label={t('requests.title')}
        value={query.show!}
        options={shows.map((show) => ({ value: show, label: t(`requests.show.${show}`) }))}
        onChange={(show) => set({ show })}
      />
      {query.show === 'asked' ? <AskedList /> : <Owed key={query.show} done={query.show === 'done'} />}
    </PageFrame>
  )
}

function Owed({ done }: { readonly done: boolean }) {
  const { t } = useWords()
  const go = useNavigate()
  const { query, set } = useListQuery({ size: '20' })
  const { data, error, refetch, isFetching } = useRead(
    sheetList,
    { page: query.page ?? '1', size: query.size ?? '20', done: done ? 'true' : 'false' } as never,
    { keep: true },
  )
  if (error && !data) return <Broken error={error} retry={() => void refetch()} />
  return (
    <DataTable<Duty>
      label={t('requests.show.owed')}
      page={data}
      busy={isFetching}
      query={query}
      onQuery={set}
      rowKey={(row) => `${row.request} ${row.place}`}
      onOpen={(row) => void go(paths.request(row.request, row.place))}
      empty={<Empty title={t(done ? 'requests.doneNone' : 'requests.owedNone')} text={done ? undefined : t('requests.owedNoneText')} />}
      columns={[
        { key: 'title', title: t('requests.table'), render: (_, row) => <Link to={paths.request(row.request, row.place)}>{row.title}</Link> },
        { key: 'by', title: t('requests.by'), render: (_, row) => row.by },
        { key: 'place', title: t('requests.place'), render: (_, row) => row.placeName },
        {
          key: 'state',
          title: t('requests.state'),
          render: (_, row) => (
            <>
              <StatusTag tone={sheetTones[row.state]}>{t(`requests.sheet.${row.state}`)}</StatusTag>
              {row.state === 'returned' && <small className={css.small}> {row.note}</small>}
            </>
          ),
        },
        { key: 'asked', title: t('requests.toFill'), align: 'right', render: (_, row) => row.asked },
        { key: 'due', title: t('requests.dueOn'), render: (_, row) => (done ? <When at={row.dueOn} dayOnly /> : <Deadline day={row.dueOn} />) },
      ]}
    />
  )
}

function AskedList() {
  const { t } = useWords()
  const go = useNavigate()
  const { query, set } = useListQuery({ size: '20' })
  const { data, error, refetch, isFetching } = useRead(requestList, { page: query.page ?? '1', size: query.size ?? '20' }, { keep: true })
  if (error && !data) return <Broken error={error} retry={() => void refetch()} />
  return (
    <DataTable<Asked>
      label={t('requests.show.asked')}
      page={data}
      busy={isFetching}
      query={query}
      onQuery={set}
      rowKey={(row) => row.id}
      onOpen={(row) => void go(paths.request(row.id, row.place))}
      empty={<Empty title={t('requests.askedNone')} text={t('requests.askedNoneText')} />}
      columns={[
        { key: 'title', title: t('requests.table'), render: (_, row) => <Link to={paths.request(row.id, row.place)}>{row.title}</Link> },
        { key: 'by', title: t('requests.by'), render: (_, row) => row.placeName },
        { key: 'state', title: t('requests.state'), render: (_, row) => <StatusTag tone={requestTones[row.state]}>{t(`requests.is.${row.state}`)}</StatusTag> },
        {
          key: 'progress',
          title: t('requests.progress'),
          width: 200,
          render: (_, { progress: { places, signed, late } }) =>
            places === 0 ? (
              '—'
            ) : (
              <div className={css.progress}>
                <Progress percent={Math.round((signed / places) * 100)} size="small" showInfo={false} aria-label={t('requests.progress')} />
                <small>{t(late > 0 ? 'requests.signedOfLate' : 'requests.signedOf', { signed, places, late })}</small>
              </div>
            ),
        },
        { key: 'due', title: t('requests.dueOn'), render: (_, row) => (row.state === 'sent' ? <Deadline day={row.dueOn} /> : <When at={row.dueOn} dayOnly />) },
      ]}
    />
  )
}
