import type { peopleList } from '@balian/contract/people'
import { peopleExport } from '@balian/contract/people-import'
import { purposes } from '@balian/contract/purposes'
import type { Sent } from '@balian/contract/route'
import { App, AutoComplete, Button, Modal } from 'antd'
import { useState } from 'react'
import { download } from '../data/index.ts'
import { problemWords } from '../words/problem-words.ts'
import { useWords } from '../words/use-words.ts'

interface Props {
  readonly filter: Sent<typeof peopleList>
  readonly onClose: () => void
}

/** The list as a spreadsheet: masked, or in full for a purpose that everybody on it can see. */
export function ExportPeople({ filter, onClose }: Props) {
  const words = useWords()
  const { t, language } = words
  const { message } = App.useApp()
  const [purpose, setPurpose] = useState('')
  const [busy, setBusy] = useState(false)
  const { page: _page, size: _size, sort: _sort, order: _order, ...rest } = filter
  const send = async (inFull: boolean) => {
    setBusy(true)
    const done = await download(peopleExport, inFull ? { ...rest, purpose: purpose.trim() } : rest).then(
      () => true,
      (error: unknown) => void message.error(problemWords(error, words), 6),
    )
    setBusy(false)
    if (done) onClose()
  }
  const footer = [
    <Button key="masked" loading={busy} onClick={() => void send(false)}>
      {t('people.exportMasked')}
    </Button>,
    <Button key="full" type="primary" disabled={purpose.trim().length < 2} loading={busy} onClick={() => void send(true)}>
      {t('people.exportFull')}
    </Button>,
  ]
  return (
    <Modal open title={t('people.export')} onCancel={onClose} footer={footer}>
      <p>{t('people.exportText')}</p>
      <label htmlFor="export-purpose">{t('ui.purpose')}</label>
      <AutoComplete
        id="export-purpose"
        style={{ width: '100%' }}
        value={purpose}
        onChange={setPurpose}
        options={Object.values(purposes).map((one) => ({ value: one[language] }))}
      />
    </Modal>
  )
}
