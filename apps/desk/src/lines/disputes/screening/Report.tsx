import { PaperClipOutlined } from '@ant-design/icons'
import { getFile } from '@balian/contract/files'
import type { Reply } from '@balian/contract/route'
import { screeningReport } from '@balian/contract/screening'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { Facts } from '@balian/ui/facts'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When, whenText } from '@balian/ui/when'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useDownload, useRead } from '../../../data/index.ts'
import { paths } from '../../../paths.ts'
import { useWords } from '../../../words/use-words.ts'
import { AddFinding } from './AddFinding.tsx'
import { FindingCards } from './FindingCards.tsx'
import { ReportForm } from './ReportForm.tsx'
import css from './screening.module.css'
import { dutyTones, period } from './states.ts'

type Page = Reply<typeof screeningReport>

/** One place in one round: the form while it is to be reported, the report once it is. */
export function Component() {
  const { t, language } = useWords()
  const { round = '', place = '' } = useParams()
  const { data: page } = useRead(screeningReport, { round, place })
  if (!page) return null
  const day = (at: string) => whenText(at, language === 'zh' ? 'zh-CN' : 'en-GB')
  return (
    <PageFrame
      title={t('screening.report.title', { place: page.placeName })}
      up={<Link to={`${paths.screening}?tier=${page.tier}&round=${round}`}>{t('screening.title')}</Link>}
      note={
        <>
          {period(page, language)} · {t('screening.due', { due: day(page.due) })}{' '}
          <StatusTag tone={dutyTones[page.state]}>{t(`screening.state.${page.state}`)}</StatusTag>
        </>
      }
      narrow
    >
      {page.reportedAt ? <Reported page={page} /> : page.can.report === true ? <ReportForm page={page} /> : <NotYet due={day(page.due)} />}
    </PageFrame>
  )
}

function NotYet({ due }: { readonly due: string }) {
  const { t } = useWords()
  return <Empty title={t('screening.page.notYet')} text={t('screening.page.notYetText', { due })} />
}

function Reported({ page }: { readonly page: Page }) {
  const { t } = useWords()
  const [adding, setAdding] = useState(false)
  const acts = (
    <CanButton can={page.can.addFinding} onClick={() => setAdding(true)}>
      {t('screening.finding.addLater')}
    </CanButton>
  )
  return (
    <>
      <Section title={t('screening.page.findings')} acts={acts}>
        {page.findings.length === 0 ? <p className={css.zero}>{t('screening.page.zero')}</p> : <FindingCards findings={page.findings} />}
      </Section>
      <Section title={t('screening.report.how')}>
        <Facts
          items={[
            { name: t('screening.page.by'), value: page.by },
            { name: t('screening.page.at'), value: page.reportedAt && <When at={page.reportedAt} /> },
            { name: t('screening.page.day'), value: page.day && <When at={page.day} /> },
            { name: t('screening.page.visited'), value: page.visited },
            { name: t('screening.page.how'), value: page.how, wide: true },
            page.files.length > 0 && { name: t('screening.page.files'), value: <Files page={page} />, wide: true },
          ]}
        />
      </Section>
      {adding && <AddFinding page={page} onClose={() => setAdding(false)} />}
    </>
  )
}

function Files({ page }: { readonly page: Page }) {
  const download = useDownload()
  return (
    <span className={css.files}>
      {page.files.map((file) => (
        <FileButton key={file.id} size="small" icon={<PaperClipOutlined />} onFetch={() => download(getFile, { id: file.id })}>
          {file.name}
        </FileButton>
      ))}
    </span>
  )
}
