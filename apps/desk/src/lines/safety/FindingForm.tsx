import { newId } from '@balian/contract/ids'
import { informationOfficers } from '@balian/contract/safety'
import { type FindingKind, findingKinds, safetyFindingAdd } from '@balian/contract/safety-findings'
import { DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { NewFiles } from '../../activities/NewFiles.tsx'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { ItemSelect } from '../../items/ItemSelect.tsx'
import { PlaceSelect } from '../../places/PlaceSelect.tsx'
import { usePlace } from '../../session/place.tsx'
import { useWords } from '../../words/use-words.ts'
import { dayText, today } from './days.ts'
import css from './safety.module.css'

interface Entered {
  readonly place?: string
  readonly informant?: string
  readonly kind: FindingKind
  readonly what: string
  readonly spot?: string
  readonly on?: Dayjs
  readonly handedTo?: string
}
interface Props {
  /** The patrol that found it; without one an information officer told it, or the safety officer saw it. */
  readonly patrol?: { readonly id: string; readonly place: string; readonly day: string }
  readonly onClose: () => void
}

/** What was found or told, with photographs. */
export function FindingForm({ patrol, onClose }: Props) {
  const { t } = useWords()
  const here = usePlace().place
  const [id] = useState(newId)
  const [files, setFiles] = useState<readonly string[]>([])
  const place = patrol?.place ?? here
  const input = ({ on, ...told }: Entered) => ({
    id,
    ...told,
    place: patrol?.place ?? told.place ?? '',
    patrol: patrol?.id ?? null,
    informant: told.informant ?? null,
    spot: told.spot ?? '',
    handedTo: told.handedTo ?? '',
    on: patrol?.day ?? (on ? dayText(on) : null),
    files: [...files],
  })
  return (
    <CommandForm<typeof safetyFindingAdd, Entered>
      title={t(patrol ? 'safety.addFinding' : 'safety.report')}
      route={safetyFindingAdd}
      input={input}
      initial={{ kind: 'hazard', on: dayjs(today()), ...(place.length >= 6 ? { place } : {}) }}
      ok={t('safety.addFinding')}
      done="safety.saved"
      also={['indicators']}
      onClose={onClose}
    >
      <Fields whence={!patrol} />
      <Form.Item label={t('safety.photos')}>
        <NewFiles place={place} kept={0} onChange={setFiles} />
      </Form.Item>
    </CommandForm>
  )
}

function Fields({ whence }: { readonly whence: boolean }) {
  const { t } = useWords()
  const need = (word: string) => [{ required: true, message: t('registers.needed', { what: t(word) }) }]
  return (
    <>
      {whence && (
        <>
          <Form.Item name="place" label={t('registers.place')} rules={need('registers.place')}>
            <PlaceSelect mine />
          </Form.Item>
          <Form.Item name="informant" label={t('safety.informant')}>
            <ItemSelect of={informationOfficers} />
          </Form.Item>
        </>
      )}
      <div className={css.pair}>
        <Form.Item name="kind" label={t('safety.kind')} rules={need('safety.kind')}>
          <Select options={Object.keys(findingKinds).map((value) => ({ value, label: t(`safety.found.${value}`) }))} />
        </Form.Item>
        {whence && (
          <Form.Item name="on" label={t('safety.on')}>
            <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
          </Form.Item>
        )}
      </div>
      <Form.Item name="what" label={t('safety.what')} rules={need('safety.what')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="spot" label={t('safety.spot')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="handedTo" label={t('safety.handedTo')} extra={t('safety.handedToHelp')}>
        <Input maxLength={60} />
      </Form.Item>
    </>
  )
}
