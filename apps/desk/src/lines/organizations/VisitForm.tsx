import { recordActivity } from '@balian/contract/activities'
import { newId } from '@balian/contract/ids'
import type { LiaisonRow } from '@balian/contract/organizations-work'
import { DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { NewFiles } from '../../activities/NewFiles.tsx'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { useWords } from '../../words/use-words.ts'

interface Entered {
  readonly day: Dayjs
  readonly theme: string
  readonly raised?: string
}
interface Props {
  readonly row: LiaisonRow
  readonly onClose: () => void
  /** Something was raised, which becomes an appeal next. */
  readonly onRaised: (raised: string) => void
}

/** A visit to one organization, with photographs; what was raised is put down as an appeal next. */
export function VisitForm({ row, onClose, onRaised }: Props) {
  const { t } = useWords()
  const [id] = useState(newId)
  const [files, setFiles] = useState<readonly string[]>([])
  const need = (word: string) => [{ required: true, message: t('registers.needed', { what: t(word) }) }]
  return (
    <CommandForm<typeof recordActivity, Entered>
      title={t('organizations.visitOf', { name: row.name })}
      route={recordActivity}
      input={({ day, theme, raised }) => ({
        id,
        kind: 'liaison-visit',
        place: row.place,
        day: day.format('YYYY-MM-DD'),
        theme,
        values: { [row.kind]: row.id, raised: raised ?? '' },
        files: [...files],
      })}
      initial={{ day: dayjs(), theme: t('organizations.visitThemeFirst') }}
      ok={t('organizations.visit')}
      done="organizations.visited"
      also={['organizations', 'indicators']}
      onDone={(_, { values }) => {
        const raised = String(values?.raised ?? '').trim()
        if (raised) onRaised(raised)
      }}
      onClose={onClose}
    >
      <Form.Item name="day" label={t('organizations.visitDay')} rules={need('organizations.visitDay')}>
        <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
      </Form.Item>
      <Form.Item name="theme" label={t('organizations.visitTheme')} rules={need('organizations.visitTheme')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="raised" label={t('organizations.raised')} extra={t('organizations.raisedHelp')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <NewFiles place={row.place} kept={0} onChange={setFiles} />
    </CommandForm>
  )
}
