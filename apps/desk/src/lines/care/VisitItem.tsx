import { type CareVisit, careUndoVisit, visitWays } from '@balian/contract/care-visits'
import { type FileInfo, getFile } from '@balian/contract/files'
import { FileButton } from '@balian/ui/file-button'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useDownload } from '../../data/index.ts'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import css from './care.module.css'

interface Props {
  readonly visit: CareVisit
  readonly files?: readonly FileInfo[]
  /** Says whom it was to; the file's own page does not. */
  readonly named?: 'text' | 'link'
}

/** One visit: when, how, by whom, what was said, and the way to take it back. */
export function VisitItem({ visit, files = [], named }: Props) {
  const { t, language } = useWords()
  const download = useDownload()
  const [undoing, setUndoing] = useState(false)
  return (
    <li data-off={visit.undone !== null}>
      <header>
        <When at={visit.on} />
        {named === 'link' && <Link to={paths.careFile(visit.file)}>{visit.name}</Link>}
        {named === 'text' && <strong>{visit.name}</strong>}
        <StatusTag tone={visit.undone === null ? 'good' : 'plain'}>{visit.undone === null ? visitWays[visit.how][language] : t('care.undone')}</StatusTag>
        <span className={css.faint}>
          {visit.by}
          {visit.asLeader && ` · ${t('care.asLeader')}`}
          {named && ` · ${visit.placeName}`}
          {visit.photos > 0 && files.length === 0 && ` · ${t('care.photos', { count: visit.photos })}`}
        </span>
        {visit.can.undoVisit === true && (
          <Button type="text" size="small" onClick={() => setUndoing(true)}>
            {t('care.undo')}
          </Button>
        )}
      </header>
      {visit.note && <span>{visit.note}</span>}
      {visit.undone && <span className={css.faint}>{visit.undone}</span>}
      {files.length > 0 && (
        <span className={css.photos}>
          {files.map((file) => (
            <FileButton key={file.id} size="small" onFetch={() => download(getFile, { id: file.id })}>
              {file.name}
            </FileButton>
          ))}
        </span>
      )}
      {undoing && (
        <CommandForm<typeof careUndoVisit, { why?: string }>
          title={t('care.undoTitle', { name: visit.name })}
          route={careUndoVisit}
          input={({ why }) => ({ id: visit.id, why: why ?? '' })}
          ok={t('care.undo')}
          done="care.undone"
          danger
          also={['indicators']}
          onClose={() => setUndoing(false)}
          note={t('care.undoText')}
        >
          <Form.Item name="why" label={t('care.undoWhy')}>
            <Input maxLength={200} />
          </Form.Item>
        </CommandForm>
      )}
    </li>
  )
}
