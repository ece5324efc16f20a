import { getFile } from '@balian/contract/files'
import type { MatterPage } from '@balian/contract/matters'
import { Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { Button } from 'antd'
import { useState } from 'react'
import { AddPapers } from '../cases/AddPapers.tsx'
import css from '../cases/case-page.module.css'
import { useDownload } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import type { Shown } from './declared.tsx'

const places = ['application', 'evidence', 'photo', 'result', 'other'] as const

/** The papers and photographs of a matter. */
export function PapersPart({ shown: { kind, routes }, page }: { readonly shown: Shown; readonly page: MatterPage }) {
  const { t, has } = useWords()
  const download = useDownload()
  const [adding, setAdding] = useState(false)
  const said = (as: string) => (has(`matters.paper.${as}`) ? t(`matters.paper.${as}`) : as)
  return (
    <Section title={t('cases.part.papers')} acts={page.can.addPapers === true && <Button onClick={() => setAdding(true)}>{t('matters.add')}</Button>}>
      {page.papers.length === 0 && <p className={css.quiet}>{t('matters.noPapers')}</p>}
      <ul className={css.side}>
        {page.papers.map(({ id, as, file, note, by, at }) => (
          <li key={id}>
            {file ? (
              <button type="button" className={css.paper} onClick={() => void download(getFile, { id: file.id })}>
                {file.name}
              </button>
            ) : (
              <span>{note}</span>
            )}
            <small>
              {[said(as), file ? note : '', by].filter(Boolean).join(' · ')} · <When at={at} />
            </small>
          </li>
        ))}
      </ul>
      {adding && (
        <AddPapers
          page={page}
          module={kind.module}
          route={routes.common.addPapers}
          places={places.map((value) => ({ value, label: said(value) }))}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}
