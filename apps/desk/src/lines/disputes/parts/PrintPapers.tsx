import { FilePdfOutlined, FileWordOutlined } from '@ant-design/icons'
import {
  type DisputePaper,
  disputeDocument,
  disputeDocumentInFull,
  disputeDossier,
  disputeDossierInFull,
  disputePaperList,
} from '@balian/contract/disputes-documents'
import type { Reply } from '@balian/contract/route'
import { FileButton } from '@balian/ui/file-button'
import { Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import css from '../../../cases/case-page.module.css'
import { useDownload, useRead } from '../../../data/index.ts'
import { useMay } from '../../../session/session.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Page } from './MatterPart.tsx'

type Item = Reply<typeof disputePaperList>['items'][number]
type Format = 'pdf' | 'docx'

/** The papers of the file to print, one by one as PDF or Word, or the whole file bound in order; in full only for a purpose. */
export function PrintPapers({ page }: { readonly page: Page }) {
  const { t } = useWords()
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may(disputePaperList.name)) return null
  return (
    <>
      <Button icon={<FilePdfOutlined />} onClick={() => setOpen(true)}>
        {t('disputes.file.print')}
      </Button>
      {open && <Printing page={page} onClose={() => setOpen(false)} />}
    </>
  )
}

function Printing({ page, onClose }: { readonly page: Page; readonly onClose: () => void }) {
  const { t } = useWords()
  const may = useMay()
  const { id } = page.head
  const { data } = useRead(disputePaperList, { id })
  const [inFull, setInFull] = useState(false)
  const [purpose, setPurpose] = useState('')
  const download = useDownload()
  const short = inFull && purpose.trim().length < 2
  const paper = (kind: DisputePaper, nth: number, format: Format) =>
    inFull ? download(disputeDocumentInFull, { id, kind, nth, format, purpose: purpose.trim() }) : download(disputeDocument, { id, kind, nth, format })
  const whole = () => (inFull ? download(disputeDossierInFull, { id, purpose: purpose.trim() }) : download(disputeDossier, { id }))
  return (
    <Modal
      open
      title={t('disputes.file.print')}
      onCancel={onClose}
      width={640}
      footer={
        <FileButton type="primary" disabled={short} onFetch={whole}>
          {t('disputes.file.whole')}
        </FileButton>
      }
    >
      {may(disputeDocumentInFull.name) && (
        <div className={css.inFull}>
          <Checkbox checked={inFull} onChange={(event) => setInFull(event.target.checked)}>
            {t('disputes.file.inFull')}
          </Checkbox>
          {inFull && (
            <Input
              autoFocus
              aria-label={t('ui.purpose')}
              placeholder={t('disputes.file.purpose')}
              value={purpose}
              maxLength={100}
              status={short ? 'error' : ''}
              onChange={(event) => setPurpose(event.target.value)}
            />
          )}
          {inFull && <small>{t('ui.purposeLogged')}</small>}
        </div>
      )}
      <ul className={css.papers}>
        {(data?.items ?? []).map((item) => (
          <PaperLine key={item.kind} item={item} off={short} onFetch={paper} />
        ))}
      </ul>
    </Modal>
  )
}

interface Line {
  readonly item: Item
  readonly off: boolean
  readonly onFetch: (kind: DisputePaper, nth: number, format: Format) => Promise<unknown>
}

/** A kind of paper: one line for each that the record holds, or an empty form to fill in by hand. */
function PaperLine({ item, off, onFetch }: Line) {
  const { t, language } = useWords()
  const count = Math.max(1, item.held)
  return Array.from({ length: count }, (_, i) => i + 1).map((nth) => (
    <li key={nth} data-empty={item.held === 0}>
      <span>
        {item[language]}
        {item.held > 1 && ` ${nth}`}
        {item.held === 0 && <small>{t('disputes.file.emptyForm')}</small>}
      </span>
      <FileButton size="small" type="text" disabled={off} icon={<FilePdfOutlined />} onFetch={() => onFetch(item.kind, nth, 'pdf')}>
        PDF
      </FileButton>
      <FileButton size="small" type="text" disabled={off} icon={<FileWordOutlined />} onFetch={() => onFetch(item.kind, nth, 'docx')}>
        Word
      </FileButton>
    </li>
  ))
}
