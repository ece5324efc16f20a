import { newId } from '@balian/contract/ids'
import { retentionPage, retentionStart, retentionTry } from '@balian/contract/retention'
import type { Reply } from '@balian/contract/route'
import { keptText } from '@balian/contract/why-kept'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { App, Button, Skeleton, type TableProps } from 'antd'
import { useState } from 'react'
import { useCommand, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { Holds } from './Holds.tsx'
import { Runs } from './Runs.tsx'
import css from './rights.module.css'
import { SetTerm } from './SetTerm.tsx'

export type Term = Reply<typeof retentionPage>['terms'][number]
type Words = ReturnType<typeof useWords>

/** How long each class of records is kept, what the rounds did, and what is held back. */
export function Component() {
  const words = useWords()
  const { t } = words
  const may = useMay()
  const { data, error, refetch } = useRead(retentionPage, {})
  const [setting, set] = useState<Term | null>(null)
  const [waitsFor, waitFor] = useState<string | null>(null)
  if (error && !data) return <Broken error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active />
  const canSet = may('retention.setTerm')
  return (
    <PageFrame title={t('retention.title')} note={t('retention.note')} acts={<Start busy={waitsFor !== null} onAsked={waitFor} />}>
      <Section
        title={t('retention.terms')}
        acts={
          <span className={css.quiet}>
            {t('retention.lastRun')} {data.lastRun ? <When at={data.lastRun} /> : t('retention.never')}
          </span>
        }
      >
        <DataTable
          label={t('retention.terms')}
          columns={columns(words, canSet ? set : null)}
          page={{ items: data.terms, total: data.terms.length }}
          rowKey={(term) => term.term}
          query={{ size: '1000' }}
          empty={<Empty title={t('retention.never')} />}
        />
      </Section>
      <Runs waitsFor={waitsFor} onSeen={() => waitFor(null)} />
      <Holds terms={data.terms} />
      {setting && <SetTerm term={setting} onClose={() => set(null)} />}
    </PageFrame>
  )
}

/** Counting changes nothing; a round deletes for good, so it is asked twice. */
function Start({ busy, onAsked }: { readonly busy: boolean; readonly onAsked: (run: string) => void }) {
  const { t } = useWords()
  const may = useMay()
  const { modal } = App.useApp()
  const attempt = useCommand(retentionTry)
  const start = useCommand(retentionStart)
  const ask = async (command: typeof attempt | typeof start) => {
    const reply = await command.run({ id: newId() })
    if (reply) onAsked(reply.id)
  }
  const sure = () =>
    void modal.confirm({
      title: t('retention.sure'),
      content: t('retention.sureText'),
      okText: t('retention.start'),
      okButtonProps: { danger: true },
      cancelText: t('ui.cancel'),
      onOk: () => ask(start),
    })
  return (
    <>
      <Button loading={busy || attempt.busy} onClick={() => void ask(attempt)}>
        {t('retention.try')}
      </Button>
      {may(retentionStart.name) && (
        <Button danger disabled={busy} loading={start.busy} onClick={sure}>
          {t('retention.start')}
        </Button>
      )}
    </>
  )
}

function columns(words: Words, set: ((term: Term) => void) | null): NonNullable<TableProps<Term>['columns']> {
  const { t, language } = words
  return [
    {
      key: 'name',
      title: t('retention.record'),
      render: (_, term) => (
        <span className={css.term}>
          <strong>{term.name[language]}</strong>
          <small>{term.basis[language]}</small>
        </span>
      ),
    },
    {
      key: 'kept',
      title: t('retention.kept'),
      render: (_, term) => (
        <span className={css.term}>
          <span>
            {keptText(term, language)} {term.set && <StatusTag tone="info">{t('retention.set')}</StatusTag>}
          </span>
          {term.setWhy && <small>{term.setWhy}</small>}
        </span>
      ),
    },
    { key: 'done', title: t('retention.lastDone'), align: 'right', render: (_, term) => term.last?.done.toLocaleString(language) ?? '—' },
    { key: 'held', title: t('retention.heldBack'), align: 'right', render: (_, term) => term.last?.held.toLocaleString(language) ?? '—' },
    { key: 'next', title: t('retention.nextDue'), render: (_, term) => (term.last?.nextDue ? <When at={term.last.nextDue} dayOnly /> : '—') },
    ...(set
      ? [
          {
            key: 'act',
            render: (_: unknown, term: Term) =>
              term.last && (
                <Button size="small" onClick={() => set(term)}>
                  {t('retention.setTerm')}
                </Button>
              ),
          },
        ]
      : []),
  ]
}
