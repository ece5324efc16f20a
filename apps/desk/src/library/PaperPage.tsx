import { getFile } from '@balian/contract/files'
import { confirmRead, paperPage, paperPrint } from '@balian/contract/library'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Facts } from '@balian/ui/facts'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When, whenText } from '@balian/ui/when'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCommand, useDownload, useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import css from './library.module.css'
import { EndPaper, RevisePaper } from './PaperSteps.tsx'
import { PaperText } from './PaperText.tsx'
import { Readers } from './Readers.tsx'
import { paperTones } from './tones.ts'

export type Paper = Reply<typeof paperPage>

/** A paper: its text, its versions side by side, and who has confirmed having read it. */
export function Component() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const { query, set } = useListQuery()
  const [asked, ask] = useState<'revise' | 'end' | null>(null)
  const { number, against } = query
  const asking = { id, ...(number ? { number } : {}), ...(against ? { against } : {}) }
  const { data: paper, error, refetch } = useRead(paperPage, asking as never, { keep: true })
  if (!paper) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 10 }} />
  return (
    <PageFrame
      title={paper.title}
      up={<Link to={paths.library}>{t('library.nav')}</Link>}
      note={
        <>
          <StatusTag tone={paperTones[paper.state]}>{t(`library.is.${paper.state}`)}</StatusTag> {paper.number}
        </>
      }
      acts={<Acts paper={paper} ask={ask} />}
    >
      <div className={css.columns}>
        <div>
          <Receipt paper={paper} />
          <PaperText paper={paper} onEnd={() => set({ against: '', number: '' })} />
          {paper.can.readers === true && <Readers id={paper.id} />}
        </div>
        <div>
          <About paper={paper} />
          <Versions paper={paper} set={set} />
          <Attachments paper={paper} />
        </div>
      </div>
      {asked === 'revise' && <RevisePaper paper={paper} onClose={() => ask(null)} />}
      {asked === 'end' && <EndPaper paper={paper} onClose={() => ask(null)} />}
    </PageFrame>
  )
}

const shownTo = (can: true | string | undefined) => (can === 'role' || can === 'place' ? undefined : can)

function Acts({ paper, ask }: { readonly paper: Paper; readonly ask: (step: 'revise' | 'end') => void }) {
  const { t } = useWords()
  const fetchFile = useDownload()
  return (
    <>
      {(['pdf', 'docx'] as const).map((format) => (
        <FileButton key={format} onFetch={() => fetchFile(paperPrint, { id: paper.id, number: paper.shown, format })}>
          {format === 'pdf' ? 'PDF' : 'Word'}
        </FileButton>
      ))}
      <CanButton can={shownTo(paper.can.end)} onClick={() => ask('end')}>
        {t('library.end')}
      </CanButton>
      <CanButton type="primary" can={shownTo(paper.can.revise)} onClick={() => ask('revise')}>
        {t('library.revise')}
      </CanButton>
    </>
  )
}

/** Asks the reader to confirm the version in force, where it is asked for. */
function Receipt({ paper }: { readonly paper: Paper }) {
  const { t, language } = useWords()
  const confirm = useCommand(confirmRead, { done: 'library.confirmed' })
  const at = paper.readAt && whenText(paper.readAt, language === 'zh' ? 'zh-CN' : 'en-GB')
  if (at) return <Alert type="success" showIcon style={{ marginBottom: 16 }} title={t('library.readAt', { at })} />
  if (!paper.toRead) return null
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('library.confirmText')}
      action={
        <Button type="primary" loading={confirm.busy} onClick={() => void confirm.run({ id: paper.id, number: paper.version })}>
          {t('library.confirm')}
        </Button>
      }
    />
  )
}

function About({ paper }: { readonly paper: Paper }) {
  const { t } = useWords()
  return (
    <Section title={t('library.facts')}>
      <Facts
        items={[
          { name: t('library.kind'), value: t(`library.is.${paper.kind}`) },
          paper.line !== null && { name: t('library.line'), value: t(`line.${paper.line}`) },
          { name: t('library.issuer'), value: paper.issuer },
          { name: t('library.place'), value: paper.placeName },
          {
            name: t('library.audience'),
            value: paper.audience.length > 0 ? paper.audience.map((one) => t(`role.${one}`)).join('、') : t('library.everybody'),
            wide: true,
          },
          paper.endedOn !== null && { name: t('library.endOn'), value: <When at={paper.endedOn} dayOnly /> },
          paper.endedWhy !== '' && { name: t('library.why'), value: paper.endedWhy },
        ]}
      />
    </Section>
  )
}

function Versions({ paper, set }: { readonly paper: Paper; readonly set: (change: Record<string, string | number>) => void }) {
  const { t, language } = useWords()
  const said = (day: string) => whenText(day, language === 'zh' ? 'zh-CN' : 'en-GB', true)
  return (
    <Section title={t('library.versions')}>
      <ul className={css.versions}>
        {paper.versions.map((one) => (
          <li key={one.number}>
            <strong>{t('library.versionNumber', { number: one.number })}</strong>{' '}
            {one.number === paper.version && <StatusTag tone={paperTones[paper.state]}>{t(`library.is.${paper.state}`)}</StatusTag>}
            <p>
              {one.untilDay ? t('library.held', { from: said(one.fromDay), until: said(one.untilDay) }) : t('library.holds', { from: said(one.fromDay) })} ·{' '}
              {one.by}
            </p>
            {one.change && <p>{one.change}</p>}
            <Button size="small" type="link" disabled={one.number === paper.shown && !paper.against} onClick={() => set({ number: one.number, against: '' })}>
              {t('library.see')}
            </Button>
            {one.number > 1 && (
              <Button size="small" type="link" onClick={() => set({ number: one.number, against: one.number - 1 })}>
                {t('library.compare')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Attachments({ paper }: { readonly paper: Paper }) {
  const { t } = useWords()
  const fetchFile = useDownload()
  if (paper.files.length === 0) return null
  return (
    <Section title={t('library.files')}>
      <ul className={css.files}>
        {paper.files.map((file) => (
          <li key={file.id}>
            <FileButton type="link" onFetch={() => fetchFile(getFile, { id: file.id })}>
              {file.name}
            </FileButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}
