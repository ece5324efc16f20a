import { type Leak, leakClose, leakKinds, leakList, leakPrint, leakReport } from '@balian/contract/leaks'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { Facts } from '@balian/ui/facts'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Alert, Button, Drawer, Form, Input, type TableProps } from 'antd'
import { useState } from 'react'
import { useDownload, useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { LeakForm } from './LeakForm.tsx'
import css from './rights.module.css'

type Words = ReturnType<typeof useWords>

/** Incidents in which data of persons leaked: what, whose, how many, what was done, who was told. */
export function Component() {
  const words = useWords()
  const { t } = words
  const may = useMay()
  const { query, set } = useListQuery()
  const [open, show] = useState<'new' | string | null>(null)
  const { data, error, refetch } = useRead(leakList, { page: query.page, size: query.size }, { keep: true })
  const chosen = data?.items.find((one) => one.id === open)
  return (
    <PageFrame
      title={t('leaks.title')}
      note={t('leaks.note')}
      acts={
        may(leakReport.name) && (
          <Button type="primary" onClick={() => show('new')}>
            {t('leaks.report')}
          </Button>
        )
      }
    >
      {error && !data ? (
        <Broken error={error} retry={() => void refetch()} />
      ) : (
        <DataTable
          label={t('leaks.title')}
          columns={columns(words, show)}
          page={data}
          rowKey={(one) => one.id}
          query={query}
          onQuery={set}
          onOpen={(one) => show(one.id)}
          empty={<Empty title={t('leaks.none')} />}
        />
      )}
      {open === 'new' && <LeakForm onClose={() => show(null)} />}
      {chosen && <One leak={chosen} onClose={() => show(null)} />}
    </PageFrame>
  )
}

function columns({ t, language }: Words, show: (id: string) => void): NonNullable<TableProps<Leak>['columns']> {
  return [
    {
      key: 'title',
      title: t('leaks.name'),
      render: (_, one) => (
        <button type="button" className={css.link} onClick={() => show(one.id)}>
          {one.title}
        </button>
      ),
    },
    { key: 'place', title: t('leaks.place'), render: (_, one) => one.placeName },
    { key: 'found', title: t('leaks.foundAt'), render: (_, one) => <When at={one.foundAt} /> },
    { key: 'people', title: t('leaks.people'), align: 'right', render: (_, one) => one.people.toLocaleString(language) },
    {
      key: 'authority',
      title: t('leaks.authorityTold'),
      render: (_, one) => <Told at={one.authorityToldAt} late={one.lateAuthority} due={one.authorityDue} />,
    },
    {
      key: 'told',
      title: t('leaks.peopleTold'),
      render: (_, one) => <Told at={one.peopleToldAt} late={one.latePeople} due={one.peopleDue} why={one.peopleTold} />,
    },
    {
      key: 'state',
      title: t('leaks.state'),
      render: (_, one) => <StatusTag tone={one.state === 'open' ? 'warn' : 'plain'}>{t(`leaks.${one.state}`)}</StatusTag>,
    },
  ]
}

function Told({ at, late, due, why = '' }: { readonly at: string | null; readonly late: boolean; readonly due: string; readonly why?: string }) {
  const { t } = useWords()
  if (at) return <When at={at} />
  if (why) return t('leaks.noNeed')
  return (
    <StatusTag tone={late ? 'bad' : 'warn'}>
      {t(late ? 'leaks.late' : 'leaks.until')} <When at={due} />
    </StatusTag>
  )
}

function LeakFacts({ leak }: { readonly leak: Leak }) {
  const { t, language } = useWords()
  return (
    <Facts
      items={[
        { name: t('leaks.place'), value: leak.placeName },
        { name: t('leaks.foundAt'), value: <When at={leak.foundAt} /> },
        { name: t('leaks.happened'), value: leak.happened },
        { name: t('leaks.people'), value: leak.people },
        { name: t('leaks.kinds'), value: leak.kinds.map((kind) => leakKinds[kind][language]).join(' · '), wide: true },
        { name: t('leaks.whose'), value: leak.whose, wide: true },
        { name: t('leaks.what'), value: leak.what, wide: true },
        { name: t('leaks.harm'), value: leak.harm, wide: true },
        { name: t('leaks.measures'), value: leak.measures, wide: true },
        { name: t('leaks.advice'), value: leak.advice, wide: true },
        {
          name: t('leaks.authorityTold'),
          value: leak.authorityToldAt && (
            <>
              <When at={leak.authorityToldAt} /> {leak.authority}
            </>
          ),
        },
        { name: t('leaks.peopleTold'), value: [leak.peopleToldAt?.slice(0, 10), leak.peopleTold].filter(Boolean).join(' · ') },
        { name: t('leaks.reportedBy'), value: leak.reportedBy },
        leak.lesson !== null && { name: t('leaks.lesson'), value: leak.lesson, wide: true },
      ]}
    />
  )
}

function One({ leak, onClose }: { readonly leak: Leak; readonly onClose: () => void }) {
  const { t } = useWords()
  const may = useMay()
  const download = useDownload()
  const [asked, ask] = useState<'amend' | 'close' | null>(null)
  const print = (paper: 'report' | 'notice', format: 'pdf' | 'docx') => download(leakPrint, { id: leak.id, paper, format })
  return (
    <Drawer open size={680} title={leak.title} onClose={onClose}>
      {leak.lateAuthority && leak.state === 'open' && <Alert type="error" showIcon title={t('leaks.lateText')} style={{ marginBottom: 12 }} />}
      <LeakFacts leak={leak} />
      <div className={css.formats}>
        {(['report', 'notice'] as const).flatMap((paper) =>
          (['pdf', 'docx'] as const).map((format) => (
            <FileButton key={paper + format} size="small" onFetch={() => print(paper, format)}>
              {t(`leaks.print.${paper}`)} {format === 'pdf' ? 'PDF' : 'Word'}
            </FileButton>
          )),
        )}
      </div>
      {may(leakReport.name) && leak.state === 'open' && (
        <div className={css.formats} style={{ marginTop: 16 }}>
          <Button type="primary" onClick={() => ask('amend')}>
            {t('leaks.amend')}
          </Button>
          <Button disabled={leak.authorityToldAt === null} title={leak.authorityToldAt === null ? t('leaks.firstReport') : ''} onClick={() => ask('close')}>
            {t('leaks.close')}
          </Button>
          {leak.authorityToldAt === null && <small className={css.quiet}>{t('leaks.firstReport')}</small>}
        </div>
      )}
      {asked === 'amend' && <LeakForm leak={leak} onClose={() => ask(null)} />}
      {asked === 'close' && (
        <CommandForm<typeof leakClose, { lesson: string }>
          title={t('leaks.close')}
          ok={t('leaks.close')}
          route={leakClose}
          done="leaks.saved"
          input={({ lesson }) => ({ id: leak.id, version: leak.version, lesson })}
          onClose={() => ask(null)}
        >
          <Form.Item name="lesson" label={t('leaks.lesson')} rules={[{ required: true, whitespace: true, min: 4, message: t('leaks.needed') }]}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </CommandForm>
      )}
    </Drawer>
  )
}
