import { announceRun, recountRun, runCorrections, runPage, runSheet, signRun } from '@balian/contract/evaluation'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { Alert, Form, InputNumber, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCommand, useDownload, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { Bar } from './Bar.tsx'
import css from './evaluation.module.css'
import { marksText, signed } from './marks.ts'
import { RunState } from './RunState.tsx'

type Run = Reply<typeof runPage>
type Row = Run['items'][number]

/** One period: everybody's marks by rule, and what the office does with it. */
export function Component() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { data: run, error, refetch } = useRead(runPage, { id })
  if (error && !run) return <Broken error={error} retry={() => void refetch()} />
  if (!run) return <Skeleton active paragraph={{ rows: 10 }} />
  return (
    <PageFrame
      title={`${run.title} ${run.key}`}
      up={<Link to={paths.evaluation}>{t('evaluation.title')}</Link>}
      note={
        <>
          <RunState run={run} /> · <Link to={paths.evaluationScheme(run.scheme)}>{t('evaluation.byVersion', { n: run.rulesVersion })}</Link>
        </>
      }
      acts={<Acts run={run} />}
    >
      {run.openContests > 0 && <Alert type="warning" showIcon title={t('evaluation.contestsOpen', { count: run.openContests })} />}
      <Section title={t('evaluation.table')}>
        <Marks run={run} />
      </Section>
      {run.state === 'signed' && <Corrections id={run.id} />}
    </PageFrame>
  )
}

function Acts({ run }: { readonly run: Run }) {
  const { t } = useWords()
  const fetchFile = useDownload()
  const [asked, ask] = useState<'announce' | 'sign' | null>(null)
  const recount = useCommand(recountRun, { done: 'evaluation.recounted' })
  const versioned = { id: run.id, version: run.version }
  const mine = run.can.sign !== 'role'
  const shown = (step: string, states: readonly Run['state'][]) => (mine && states.includes(run.state) ? run.can[step] : undefined)
  return (
    <>
      <FileButton onFetch={() => fetchFile(runSheet, { id: run.id, format: 'xlsx' })}>{t('evaluation.download')}</FileButton>
      <FileButton onFetch={() => fetchFile(runSheet, { id: run.id, format: 'pdf' })}>{t('evaluation.print')}</FileButton>
      <FileButton onFetch={() => fetchFile(runSheet, { id: run.id, format: 'docx' })}>{t('evaluation.word')}</FileButton>
      <CanButton can={shown('recount', ['running'])} loading={recount.busy} onClick={() => void recount.run(versioned)}>
        {t('evaluation.recount')}
      </CanButton>
      <CanButton type="primary" can={shown('announce', ['running'])} onClick={() => ask('announce')}>
        {t('evaluation.announce')}
      </CanButton>
      <CanButton type="primary" can={shown('sign', ['announced'])} onClick={() => ask('sign')}>
        {t('evaluation.sign')}
      </CanButton>
      {asked === 'announce' && (
        <CommandForm
          title={t('evaluation.announce')}
          ok={t('evaluation.announce')}
          note={t('evaluation.announceText')}
          route={announceRun}
          done="evaluation.announced"
          initial={{ days: 5 }}
          input={({ days }: { days: number }) => ({ ...versioned, days })}
          onClose={() => ask(null)}
        >
          <Form.Item name="days" label={t('evaluation.days')} rules={[{ required: true, message: t('evaluation.needed') }]}>
            <InputNumber min={1} max={30} precision={0} />
          </Form.Item>
        </CommandForm>
      )}
      {asked === 'sign' && (
        <CommandForm
          title={t('evaluation.sign')}
          ok={t('evaluation.sign')}
          note={t('evaluation.signText')}
          route={signRun}
          done="evaluation.signed"
          input={() => versioned}
          onClose={() => ask(null)}
        />
      )}
    </>
  )
}

function Marks({ run }: { readonly run: Run }) {
  const { t } = useWords()
  const officers = run.about === 'officer'
  const adjusted = run.items.some(({ adjust }) => adjust !== 0)
  return (
    <Table<Row>
      className={css.table!}
      aria-label={t('evaluation.table')}
      rowKey="id"
      size="middle"
      scroll={{ x: 'max-content' }}
      pagination={run.items.length > 50 ? { pageSize: 50 } : false}
      dataSource={[...run.items]}
      locale={{ emptyText: <Empty title={t('evaluation.nobody')} text={t('evaluation.nobodyText')} /> }}
      columns={[
        { key: 'name', title: t('evaluation.who'), fixed: 'left' as const, render: (_, row) => <Link to={paths.evaluationMarks(row.id)}>{row.name}</Link> },
        ...(officers
          ? [
              { key: 'place', title: t('evaluation.at'), render: (_: unknown, row: Row) => row.placeName },
              { key: 'roles', title: t('rule.role'), render: (_: unknown, row: Row) => row.roles.map((role) => t(`role.${role}`)).join(' · ') },
            ]
          : []),
        {
          key: 'total',
          title: t('evaluation.total'),
          sorter: (a: Row, b: Row) => (a.total ?? -1) - (b.total ?? -1),
          render: (_, row) => (row.total === null ? <span className={css.quiet}>{t('evaluation.noMarks')}</span> : <Bar marks={row.total} />),
        },
        ...(adjusted
          ? [
              { key: 'marks', title: t('evaluation.marks'), align: 'right' as const, render: (_: unknown, row: Row) => marksText(row.marks) },
              {
                key: 'adjust',
                title: t('evaluation.adjust'),
                align: 'right' as const,
                render: (_: unknown, row: Row) => (row.adjust === 0 ? '' : signed(row.adjust)),
              },
            ]
          : []),
        ...(officers
          ? []
          : run.rules.map((rule) => ({
              key: rule.key,
              title: `${rule.title} (${rule.full})`,
              align: 'right' as const,
              render: (_: unknown, row: Row) => marksText(row.byRule.find((one) => one.rule === rule.key)?.marks ?? null),
            }))),
        {
          key: 'contests',
          title: t('evaluation.contests'),
          align: 'right' as const,
          render: (_, row) => (row.contests === 0 ? '' : <Link to={paths.evaluationMarks(row.id)}>{row.contests}</Link>),
        },
      ]}
    />
  )
}

type Correction = Reply<typeof runCorrections>['items'][number]

function Corrections({ id }: { readonly id: string }) {
  const { t } = useWords()
  const { data } = useRead(runCorrections, { id })
  const both = (value: number | null, marks: number | null) => `${marksText(value)} · ${t('evaluation.correctionMarks', { marks: marksText(marks) })}`
  return (
    <Section title={t('evaluation.corrections')}>
      <p className={css.quiet}>{t('evaluation.correctionsText')}</p>
      {!data ? (
        <Skeleton active />
      ) : data.items.length === 0 ? (
        <p>{t('evaluation.correctionsNone')}</p>
      ) : (
        <Table<Correction>
          className={css.table!}
          aria-label={t('evaluation.corrections')}
          rowKey={(row) => `${row.mark} ${row.rule} ${row.signed} ${row.today}`}
          size="small"
          scroll={{ x: 'max-content' }}
          pagination={data.items.length > 20 ? { pageSize: 20 } : false}
          dataSource={[...data.items]}
          columns={[
            { key: 'name', title: t('evaluation.who'), render: (_, row) => <Link to={paths.evaluationMarks(row.mark)}>{row.name}</Link> },
            { key: 'rule', title: t('evaluation.rule'), render: (_, row) => row.rule },
            { key: 'signed', title: t('evaluation.correctionSigned'), align: 'right', render: (_, row) => both(row.signed, row.signedMarks) },
            { key: 'today', title: t('evaluation.correctionToday'), align: 'right', render: (_, row) => both(row.today, row.todayMarks) },
          ]}
        />
      )}
    </Section>
  )
}
