import { contestList, makeScheme, myMarks, runList, schemeList } from '@balian/contract/evaluation'
import { evaluationAbouts, evaluationPeriods } from '@balian/contract/evaluation-rules'
import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { Empty } from '@balian/ui/empty'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Form, Input, Segmented, Select, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { paths } from '../paths.ts'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { Bar } from './Bar.tsx'
import { ContestTalk } from './ContestTalk.tsx'
import css from './evaluation.module.css'
import { RunState } from './RunState.tsx'

type Scheme = Reply<typeof schemeList>['items'][number]
type Run = Reply<typeof runList>['items'][number]
type Mine = Reply<typeof myMarks>['items'][number]

/** What the reader was given, the periods, and the schemes behind them. */
export function Component() {
  const { t } = useWords()
  const may = useMay()
  const go = useNavigate()
  const [making, make] = useState(false)
  const { data: schemes, error, refetch } = useRead(schemeList, {})
  const { data: runs } = useRead(runList, {})
  if (error) return <Broken error={error} retry={() => void refetch()} />
  return (
    <PageFrame
      title={t('evaluation.title')}
      note={t('evaluation.titleNote')}
      acts={
        may(makeScheme.name) && (
          <Button type="primary" onClick={() => make(true)}>
            {t('evaluation.make')}
          </Button>
        )
      }
    >
      {may(myMarks.name) && <MyMarks />}
      <Section title={t('evaluation.runs')}>{runs ? <Runs rows={runs.items} /> : <Skeleton active />}</Section>
      <Section title={t('evaluation.schemes')}>{schemes ? <Schemes rows={schemes.items} /> : <Skeleton active />}</Section>
      <Contests />
      {making && <Make onMade={(id) => void go(paths.evaluationScheme(id))} onClose={() => make(false)} />}
    </PageFrame>
  )
}

function MyMarks() {
  const { t } = useWords()
  const { data } = useRead(myMarks, {})
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t('evaluation.mine')}>
      <Table<Mine>
        className={css.table!}
        aria-label={t('evaluation.mine')}
        rowKey="id"
        size="middle"
        scroll={{ x: 'max-content' }}
        pagination={data.items.length > 10 ? { pageSize: 10 } : false}
        dataSource={[...data.items]}
        columns={[
          { key: 'period', title: t('evaluation.period'), render: (_, row) => <Link to={paths.evaluationMarks(row.id)}>{row.run.key}</Link> },
          { key: 'total', title: t('evaluation.total'), render: (_, row) => <Bar marks={row.total} /> },
          { key: 'who', title: t('evaluation.who'), render: (_, row) => row.name },
          { key: 'title', title: t('evaluation.name'), render: (_, row) => row.run.title },
          { key: 'state', title: t('evaluation.state'), render: (_, row) => <RunState run={row.run} /> },
        ]}
      />
    </Section>
  )
}

/** The office opens the whole table; whoever is evaluated sees that it is under way. */
function Runs({ rows }: { readonly rows: readonly Run[] }) {
  const { t } = useWords()
  const { place } = usePlace()
  const may = useMay()
  const opens = (row: Run) => may('evaluation.run') && row.place.startsWith(place.slice(0, row.place.length)) && place.length <= row.place.length
  return (
    <Table<Run>
      className={css.table!}
      aria-label={t('evaluation.runs')}
      rowKey="id"
      size="middle"
      scroll={{ x: 'max-content' }}
      pagination={rows.length > 10 ? { pageSize: 10 } : false}
      dataSource={[...rows]}
      locale={{ emptyText: <Empty title={t('evaluation.runsNone')} text={t('evaluation.runsNoneText')} /> }}
      columns={[
        { key: 'period', title: t('evaluation.period'), render: (_, row) => (opens(row) ? <Link to={paths.evaluationRun(row.id)}>{row.key}</Link> : row.key) },
        { key: 'title', title: t('evaluation.name'), render: (_, row) => row.title },
        { key: 'about', title: t('evaluation.about'), render: (_, row) => t(`evaluation.about.${row.about}`) },
        { key: 'office', title: t('evaluation.office'), render: (_, row) => row.placeName },
        { key: 'state', title: t('evaluation.state'), render: (_, row) => <RunState run={row} /> },
      ]}
    />
  )
}

function Schemes({ rows }: { readonly rows: readonly Scheme[] }) {
  const { t } = useWords()
  return (
    <Table<Scheme>
      className={css.table!}
      aria-label={t('evaluation.schemes')}
      rowKey="id"
      size="middle"
      scroll={{ x: 'max-content' }}
      pagination={false}
      dataSource={[...rows]}
      locale={{ emptyText: <Empty title={t('evaluation.schemesNone')} text={t('evaluation.schemesNoneText')} /> }}
      columns={[
        { key: 'title', title: t('evaluation.name'), render: (_, row) => <Link to={paths.evaluationScheme(row.id)}>{row.title}</Link> },
        { key: 'about', title: t('evaluation.about'), render: (_, row) => t(`evaluation.about.${row.about}`) },
        { key: 'period', title: t('evaluation.period'), render: (_, row) => t(`evaluation.period.${row.period}`) },
        { key: 'office', title: t('evaluation.office'), render: (_, row) => row.placeName },
        { key: 'state', title: t('evaluation.state'), render: (_, row) => <InForce scheme={row} /> },
      ]}
    />
  )
}

function InForce({ scheme }: { readonly scheme: Scheme }) {
  const { t } = useWords()
  const version = scheme.versions.find(({ state }) => state === 'in-force')
  if (scheme.endedOn)
    return (
      <StatusTag>
        {t('evaluation.ended')} <When at={scheme.endedOn} />
      </StatusTag>
    )
  if (!version) return <StatusTag tone="warn">{t('evaluation.notYet')}</StatusTag>
  return <>{t('evaluation.inForceSince', { n: version.n, day: version.fromDay ?? '' })}</>
}

function Contests() {
  const { t } = useWords()
  const { data } = useRead(contestList, {})
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t('evaluation.contests')}>
      <ul className={css.talk}>
        {data.items.map((one) => (
          <ContestTalk key={one.id} contest={one}>
            <Link to={paths.evaluationMarks(one.mark)}>
              {one.name} · {one.title} {one.key}
            </Link>
          </ContestTalk>
        ))}
      </ul>
    </Section>
  )
}

interface Entered {
  readonly title: string
  readonly place: string
  readonly about: (typeof evaluationAbouts)[number]
  readonly period: (typeof evaluationPeriods)[number]
  readonly source: string
}

function Make({ onMade, onClose }: { readonly onMade: (id: string) => void; readonly onClose: () => void }) {
  const { t } = useWords()
  const { place } = usePlace()
  const needed = [{ required: true, message: t('evaluation.needed') }]
  return (
    <CommandForm
      title={t('evaluation.make')}
      ok={t('evaluation.make')}
      route={makeScheme}
      done="evaluation.made"
      initial={{ place, about: 'village', period: 'month' } as Partial<Entered>}
      input={(values: Entered) => ({ id: newId(), ...values })}
      onDone={({ id }) => onMade(id)}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('evaluation.name')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="place" label={t('evaluation.office')} rules={needed}>
        <PlaceSelect mine />
      </Form.Item>
      <Form.Item name="about" label={t('evaluation.about')} rules={needed}>
        <Select options={evaluationAbouts.map((value) => ({ value, label: t(`evaluation.about.${value}`) }))} />
      </Form.Item>
      <Form.Item name="period" label={t('evaluation.period')} rules={needed}>
        <Segmented options={evaluationPeriods.map((value) => ({ value, label: t(`evaluation.period.${value}`) }))} />
      </Form.Item>
      <Form.Item name="source" label={t('evaluation.source')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
    </CommandForm>
  )
}
