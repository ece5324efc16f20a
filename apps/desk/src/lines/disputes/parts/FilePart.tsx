import { CheckCircleFilled, ExclamationCircleFilled, MinusOutlined } from '@ant-design/icons'
import { addDisputePapers } from '@balian/contract/disputes'
import { type DossierPlace, dossierItems } from '@balian/contract/dossier'
import { getFile } from '@balian/contract/files'
import { Section } from '@balian/ui/page-frame'
import { Button } from 'antd'
import { useState } from 'react'
import { AddPapers } from '../../../cases/AddPapers.tsx'
import css from '../../../cases/case-page.module.css'
import { useDownload } from '../../../data/index.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Page } from './MatterPart.tsx'
import { PrintPapers } from './PrintPapers.tsx'

/** What papers are added to, evidence first; the back cover is printed. */
const placesFirst = [...dossierItems].filter((one) => one.key !== 'back-cover').sort((a, b) => Number(b.key === 'evidence') - Number(a.key === 'evidence'))

/** 卷宗: what the file must hold in its statutory order, what is there and what is missing; documents to print, papers to add. */
export function FilePart({ page }: { readonly page: Page }) {
  const { t, language } = useWords()
  const [adding, setAdding] = useState(false)
  const missing = page.dossier.filter((one) => one.missing).length
  const shown = page.dossier.filter((one) => one.must || one.have)
  const places = placesFirst.map((one) => ({ value: one.key as string, label: one[language] }))
  return (
    <Section
      title={t('disputes.part.file')}
      acts={<span className={css.fileState}>{missing === 0 ? t('disputes.file.complete') : t('disputes.file.missing', { count: missing })}</span>}
    >
      <ol className={css.dossier}>
        {shown.map((one) => (
          <Place key={one.key} one={one} />
        ))}
      </ol>
      <Papers page={page} />
      <div className={css.fileActs}>
        <PrintPapers page={page} />
        {page.can.addPapers === true && <Button onClick={() => setAdding(true)}>{t('disputes.step.addPapers')}</Button>}
      </div>
      {adding && <AddPapers page={page} module="disputes" route={addDisputePapers} places={places} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function Place({ one }: { readonly one: DossierPlace }) {
  const { t, language } = useWords()
  const item = dossierItems.find((known) => known.key === one.key)!
  const mark = one.have ? (
    <CheckCircleFilled className={css.have} />
  ) : one.missing ? (
    <ExclamationCircleFilled className={css.lacks} />
  ) : (
    <MinusOutlined className={css.later} />
  )
  return (
    <li data-missing={one.missing}>
      {mark}
      <span>{item[language]}</span>
      <small>{one.have ? t('disputes.file.count', { count: one.count }) : one.missing ? t('disputes.file.lacks') : ''}</small>
    </li>
  )
}

function Papers({ page }: { readonly page: Page }) {
  const { t, language } = useWords()
  const download = useDownload()
  if (page.papers.length === 0) return null
  const placeOf = (as: string) => dossierItems.find((known) => known.key === as)?.[language] ?? as
  return (
    <ul className={css.side} aria-label={t('cases.part.papers')}>
      {page.papers.map(({ id, as, file, note, by }) => (
        <li key={id}>
          {file ? (
            <button type="button" className={css.paper} onClick={() => void download(getFile, { id: file.id })}>
              {file.name}
            </button>
          ) : (
            <span>{note}</span>
          )}
          <small>
            {placeOf(as)} · {by}
          </small>
        </li>
      ))}
    </ul>
  )
}
