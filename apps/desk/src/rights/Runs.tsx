import { type RetentionRun, retentionReport, retentionRuns } from '@balian/contract/retention'
import { retentionTerms, type TermName } from '@balian/contract/retention-terms'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { Facts } from '@balian/ui/facts'
import { FileButton } from '@balian/ui/file-button'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Drawer, type TableProps } from 'antd'
import { useState } from 'react'
import { useDownload, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import css from './rights.module.css'

type Words = ReturnType<typeof useWords>

/** The rounds, newest first; while one is on its way, looked at again and again. */
export function Runs({ waitsFor, onSeen }: { readonly waitsFor: string | null; readonly onSeen: () => void }) {
  const words = useWords()
  const { t } = words
  const [page, turn] = useState({ page: '1', size: '20' })
  const [open, show] = useState<RetentionRun | null>(null)
  const { data, error, refetch } = useRead(retentionRuns, page, { keep: true, ...(waitsFor ? { every: 2 } : {}) })
  // The one that was asked for opens by itself once it has come.
  const shown = open ?? data?.items.find((run) => run.id === waitsFor) ?? null
  const close = () => {
    show(null)
    onSeen()
  }
  return (
    <Section title={t('retention.runs')}>
      {error && !data ? (
        <Broken error={error} retry={() => void refetch()} />
      ) : (
        <DataTable
          label={t('retention.runs')}
          columns={columns(words, show)}
          page={data}
          rowKey={(run) => run.id}
          query={page}
          onQuery={(change) => turn((now) => ({ page: change.page ?? now.page, size: change.size ?? now.size }))}
          onOpen={show}
          empty={<Empty title={t('retention.never')} />}
        />
      )}
      {shown && <Report run={shown} onClose={close} />}
    </Section>
  )
}

function columns({ t, language }: Words, show: (run: RetentionRun) => void): NonNullable<TableProps<RetentionRun>['columns']> {
  const count = (n: number) => n.toLocaleString(language)
  return [
    {
      key: 'at',
      title: t('retention.at'),
      render: (_, run) => (
        <button type="button" className={css.link} onClick={() => show(run)}>
          <When at={run.at} />
        </button>
      ),
    },
    {
      key: 'kind',
      title: t('retention.how'),
      render: (_, run) => <StatusTag tone={run.dry ? 'plain' : 'good'}>{t(run.dry ? 'retention.dry' : 'retention.real')}</StatusTag>,
    },
    { key: 'by', title: t('retention.by'), render: (_, run) => run.by ?? t('retention.clock') },
    { key: 'due', title: t('retention.due'), align: 'right', render: (_, run) => count(run.due) },
    { key: 'done', title: t('retention.done'), align: 'right', render: (_, run) => count(run.done) },
    { key: 'held', title: t('retention.heldBack'), align: 'right', render: (_, run) => count(run.held) },
  ]
}

function Report({ run, onClose }: { readonly run: RetentionRun; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const download = useDownload()
  const nameOf = (term: string): string => retentionTerms[term as TermName]?.[language] ?? term
  return (
    <Drawer
      open
      size={640}
      title={t(run.dry ? 'retention.dryReport' : 'retention.report')}
      onClose={onClose}
      extra={
        <span className={css.formats}>
          <FileButton size="small" onFetch={() => download(retentionReport, { id: run.id, format: 'pdf' })}>
            PDF
          </FileButton>
          <FileButton size="small" onFetch={() => download(retentionReport, { id: run.id, format: 'docx' })}>
            Word
          </FileButton>
        </span>
      }
    >
      <Facts
        items={[
          { name: t('retention.at'), value: <When at={run.at} /> },
          { name: t('retention.by'), value: run.by ?? t('retention.clock') },
        ]}
      />
      <p className={css.quiet}>{t(run.dry ? 'retention.dryText' : 'retention.realText')}</p>
      <div className={css.scroll}>
        <table className={css.numbers}>
          <thead>
            <tr>
              <th scope="col">{t('retention.record')}</th>
              <th scope="col">{t('retention.due')}</th>
              <th scope="col">{t('retention.done')}</th>
              <th scope="col">{t('retention.heldBack')}</th>
              <th scope="col">{t('retention.nextDue')}</th>
            </tr>
          </thead>
          <tbody>
            {run.results.map((one) => (
              <tr key={one.term} data-quiet={one.due === 0}>
                <th scope="row">{nameOf(one.term)}</th>
                <td>{one.due.toLocaleString(language)}</td>
                <td>{one.done.toLocaleString(language)}</td>
                <td>{one.held.toLocaleString(language)}</td>
                <td>{one.nextDue ? <When at={one.nextDue} dayOnly /> : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Drawer>
  )
}
