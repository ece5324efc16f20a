import { type ImportSummary, importApply, importState, importVerdicts, importWrong } from '@balian/contract/people-import'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Checkbox, Progress, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCommand, useDownload, useListQuery, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import { ImportRows } from './ImportRows.tsx'
import { importTones } from './ImportStart.tsx'
import css from './import.module.css'

const running = (state: ImportSummary['state'] | undefined): boolean => state === 'checking' || state === 'applying'

/** One import: how far it is, what each row would do, and letting the good ones in. */
export function Component() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const [fast, setFast] = useState(true)
  const found = useRead(importState, { id }, { fresh: 0, ...(fast ? { every: 1 } : {}) })
  const state = found.data?.state
  if (state !== undefined && running(state) !== fast) setFast(running(state))
  if (found.error) return <Broken error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Skeleton active />
  const summary = found.data
  return (
    <PageFrame
      up={<Link to={paths.peopleImport}>{t('import.title')}</Link>}
      title={summary.file}
      note={
        <>
          {summary.placeName} · {t('import.rowsN', { n: summary.rows.toLocaleString() })}{' '}
          <StatusTag tone={importTones[summary.state]}>{t(`import.state.${summary.state}`)}</StatusTag>
        </>
      }
    >
      {running(summary.state) ? <Running summary={summary} /> : <Checked summary={summary} onApplied={() => setFast(true)} />}
    </PageFrame>
  )
}

function Running({ summary }: { readonly summary: ImportSummary }) {
  const { t } = useWords()
  const { done, rows, state } = summary
  return (
    <div className={css.progress} role="status">
      <Progress percent={Math.round((100 * done) / rows)} status="active" />
      <p>
        {t(`import.state.${state}`)} · {t('import.progress', { done: done.toLocaleString(), rows: rows.toLocaleString() })}
      </p>
    </div>
  )
}

function Checked({ summary, onApplied }: { readonly summary: ImportSummary; readonly onApplied: () => void }) {
  const { t } = useWords()
  const { query, set } = useListQuery()
  const { id, counts } = summary
  const verdict = importVerdicts.find((one) => one === query.verdict)
  return (
    <>
      <ul className={css.counts}>
        {importVerdicts.map((one) => (
          <li key={one}>
            <button
              type="button"
              className={css.count}
              data-verdict={one}
              aria-pressed={verdict === one}
              onClick={() => set({ verdict: verdict === one ? null : one })}
            >
              {t(`import.verdict.${one}`)}
              <strong>{counts[one].toLocaleString()}</strong>
              <small>{t(`import.help.${one}`)}</small>
            </button>
          </li>
        ))}
      </ul>
      <Acts summary={summary} onApplied={onApplied} />
      <ImportRows key={`${id} ${summary.state}`} id={id} verdict={verdict} query={query} set={set} />
    </>
  )
}

function Acts({ summary, onApplied }: { readonly summary: ImportSummary; readonly onApplied: () => void }) {
  const { t } = useWords()
  const download = useDownload()
  const [too, setToo] = useState(false)
  const { id, counts, state, applied } = summary
  const apply = useCommand(importApply, { onDone: onApplied, also: ['households', 'duplicates'] })
  const good = counts.new + counts.changed + (too ? counts.duplicate : 0)
  const left = state === 'applied' ? counts.new + counts.changed + counts.duplicate + counts.wrong - applied : counts.wrong + counts.duplicate
  return (
    <div className={css.act}>
      {state === 'checked' ? (
        <>
          <Button type="primary" disabled={good === 0} loading={apply.busy} onClick={() => void apply.run({ id, duplicates: too })}>
            {good > 0 ? t('import.apply', { n: good.toLocaleString() }) : t('import.applyNone')}
          </Button>
          {counts.duplicate > 0 && (
            <Checkbox checked={too} onChange={(event) => setToo(event.target.checked)}>
              {t('import.withDuplicates', { n: counts.duplicate })}
            </Checkbox>
          )}
        </>
      ) : (
        <strong>{t('import.doneText', { n: applied.toLocaleString() })}</strong>
      )}
      {left > 0 && (
        <>
          <FileButton onFetch={() => download(importWrong, { id })}>{t('import.wrongFile', { n: left.toLocaleString() })}</FileButton>
          <small>{t('import.wrongText')}</small>
        </>
      )}
      {state === 'applied' && <Link to={paths.peopleImport}>{t('import.again')}</Link>}
    </div>
  )
}
