import { getFile } from '@balian/contract/files'
import { newId } from '@balian/contract/ids'
import { addMaterialVersion, handOutMaterial, materialVersions } from '@balian/contract/lectures'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { When } from '@balian/ui/when'
import { Button, Drawer, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { NewFiles } from '../../activities/NewFiles.tsx'
import { useDownload, useRead } from '../../data/index.ts'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { DayItem, today } from '../../frame/DayItem.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './learning.module.css'

type Versions = Reply<typeof materialVersions>

/** Beside a material: its versions with their files, and who has copies. */
export function Versions({ id }: { readonly id: string }) {
  const { t } = useWords()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const { data } = useRead(materialVersions, { id }, { when: open })
  if (!may(materialVersions.name)) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('learning.versions')}</Button>
      <Drawer title={t('learning.versions')} open={open} size="large" onClose={() => setOpen(false)}>
        {data && <Inside id={id} data={data} />}
      </Drawer>
    </>
  )
}

function Inside({ id, data }: { readonly id: string; readonly data: Versions }) {
  const { t } = useWords()
  const download = useDownload()
  const [asked, ask] = useState<'version' | 'copies' | null>(null)
  return (
    <>
      <div className={css.signing}>
        <CanButton type="primary" can={data.can.addMaterialVersion} onClick={() => ask('version')}>
          {t('learning.addVersion')}
        </CanButton>
        <CanButton can={data.can.handOutMaterial} onClick={() => ask('copies')}>
          {t('learning.handOut')}
        </CanButton>
      </div>
      {data.versions.length === 0 && <Empty title={t('learning.noVersions')} />}
      <ul className={css.signs}>
        {data.versions.map((one) => (
          <li key={one.id}>
            <strong>{one.label}</strong>
            <small>
              <When at={one.fromDay} dayOnly />
              {one.note && ` · ${one.note}`}
            </small>
            <span>
              {one.files.map((file) => (
                <Button key={file.id} type="link" size="small" onClick={() => void download(getFile, { id: file.id })}>
                  {file.name}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('learning.holders')}</h3>
      {data.holders.length === 0 && <p className={css.small}>{t('learning.noHolders')}</p>}
      <ul className={css.signs}>
        {data.holders.map((one) => (
          <li key={one.id}>
            <span>{one.holder}</span>
            <small>
              {one.version} · <When at={one.onDay} dayOnly />
            </small>
            <span className={css.number}>{one.copies}</span>
          </li>
        ))}
      </ul>
      {asked === 'version' && <AddVersion id={id} place={data.place} onClose={() => ask(null)} />}
      {asked === 'copies' && <HandOut id={id} data={data} onClose={() => ask(null)} />}
    </>
  )
}

function AddVersion({ id, place, onClose }: { readonly id: string; readonly place: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const [files, setFiles] = useState<readonly string[]>([])
  const needed = [{ required: true, message: t('learning.needed') }]
  return (
    <CommandForm
      title={t('learning.addVersion')}
      ok={t('learning.addVersion')}
      route={addMaterialVersion}
      done="learning.saved"
      initial={{ fromDay: today() } as { label?: string; fromDay?: string; note?: string }}
      input={({ label, fromDay, note }: { label?: string; fromDay?: string; note?: string }) => ({
        id,
        version: newId(),
        label: label ?? '',
        fromDay: fromDay ?? today(),
        note: note ?? '',
        files: [...files],
      })}
      onClose={onClose}
    >
      <Form.Item name="label" label={t('learning.label')} rules={needed}>
        <Input maxLength={40} />
      </Form.Item>
      <DayItem name="fromDay" label={t('learning.fromDay')} rules={needed} />
      <Form.Item name="note" label={t('learning.note')}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item label={t('learning.files')} required>
        <NewFiles place={place} kept={0} onChange={setFiles} />
      </Form.Item>
    </CommandForm>
  )
}

function HandOut({ id, data, onClose }: { readonly id: string; readonly data: Versions; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('learning.needed') }]
  return (
    <CommandForm
      title={t('learning.handOut')}
      ok={t('learning.handOut')}
      route={handOutMaterial}
      done="learning.saved"
      initial={{ version: data.versions[0]?.id ?? '', onDay: today(), holder: '', copies: 1 }}
      input={(values: { version: string; holder: string; copies: number; onDay: string }) => ({ id, handout: newId(), ...values })}
      onClose={onClose}
    >
      <Form.Item name="version" label={t('learning.version')} rules={needed}>
        <Select options={data.versions.map((one) => ({ value: one.id, label: one.label }))} />
      </Form.Item>
      <Form.Item name="holder" label={t('learning.holder')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="copies" label={t('learning.copies')} rules={needed}>
        <InputNumber min={1} max={100_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <DayItem name="onDay" label={t('learning.onDay')} rules={needed} not={(day) => day > today()} />
    </CommandForm>
  )
}
