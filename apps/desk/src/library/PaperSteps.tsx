import { endPaper, revisePaper } from '@balian/contract/library'
import { Form, Input } from 'antd'
import { CommandForm } from '../frame/CommandForm.tsx'
import { DayItem, today } from '../frame/DayItem.tsx'
import { useWords } from '../words/use-words.ts'
import { FilesItem, TextItem } from './IssuePaper.tsx'
import type { Paper } from './PaperPage.tsx'

interface Props {
  readonly paper: Paper
  readonly onClose: () => void
}

interface Revised {
  readonly fromDay: string
  readonly text: string
  readonly change: string
  readonly files?: string[]
}

/** A new version, begun from the text that is shown. */
export function RevisePaper({ paper, onClose }: Props) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('library.needed') }]
  return (
    <CommandForm
      title={t('library.revise')}
      ok={t('library.revise')}
      note={t('library.reviseText')}
      route={revisePaper}
      done="library.revised"
      initial={{ fromDay: today(), text: paper.text } as Partial<Revised>}
      input={({ files, ...rest }: Revised) => ({ id: paper.id, version: paper.edit, ...rest, files: files ?? [] })}
      onClose={onClose}
    >
      <DayItem name="fromDay" label={t('library.from')} rules={needed} />
      <Form.Item name="change" label={t('library.change')} rules={needed}>
        <Input maxLength={300} />
      </Form.Item>
      <TextItem />
      <FilesItem place={paper.place} />
    </CommandForm>
  )
}

export function EndPaper({ paper, onClose }: Props) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('library.needed') }]
  return (
    <CommandForm
      title={t('library.end')}
      ok={t('library.end')}
      danger
      note={t('library.endText')}
      route={endPaper}
      done="library.ended"
      initial={{ on: today() } as Partial<{ on: string; why: string }>}
      input={({ on, why }: { on: string; why: string }) => ({ id: paper.id, version: paper.edit, on, why })}
      onClose={onClose}
    >
      <DayItem name="on" label={t('library.endOn')} rules={needed} />
      <Form.Item name="why" label={t('library.why')} rules={needed}>
        <Input maxLength={300} />
      </Form.Item>
    </CommandForm>
  )
}
