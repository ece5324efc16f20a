import { formedGroups, formGroup, unformGroup } from '@balian/contract/organizations-work'
import { When } from '@balian/ui/when'
import { Button, DatePicker, Drawer, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../../data/index.ts'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { GroupSelect } from '../../groups/GroupSelect.tsx'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './organizations.module.css'

/** On the page of an association or co-operative: the mutual-aid groups that it formed. */
export function FormedGroups({ id }: { readonly id: string }) {
  const { t } = useWords()
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may(formedGroups.name)) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('organizations.formed')}</Button>
      {open && <Groups id={id} onClose={() => setOpen(false)} />}
    </>
  )
}

interface Props {
  readonly id: string
  readonly onClose: () => void
}

function Groups({ id, onClose }: Props) {
  const { t } = useWords()
  const { data } = useRead(formedGroups, { id })
  const [form, setForm] = useState<'add' | { readonly group: string; readonly name: string } | null>(null)
  const close = () => setForm(null)
  return (
    <Drawer open size={480} title={t('organizations.formed')} onClose={onClose} destroyOnHidden>
      {data?.items.length === 0 && <p className={css.faint}>{t('organizations.formedNone')}</p>}
      <ul className={css.formed} aria-label={t('organizations.formed')}>
        {data?.items.map((one) => (
          <li key={one.group}>
            <span>
              <Link to={paths.group(one.group)}>{one.name}</Link>{' '}
              <span className={css.faint}>
                <When at={one.on} /> · {one.by}
              </span>
            </span>
            {data.can.unformGroup === true && (
              <Button type="link" size="small" onClick={() => setForm(one)}>
                {t('organizations.unform')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data?.can.formGroup === true && (
        <Button type="primary" onClick={() => setForm('add')}>
          {t('organizations.formGroup')}
        </Button>
      )}
      {form === 'add' && <AddGroup id={id} onClose={close} />}
      {form !== null && form !== 'add' && <TakeBack id={id} group={form.group} name={form.name} onClose={close} />}
    </Drawer>
  )
}

function AddGroup({ id, onClose }: Props) {
  const { t } = useWords()
  const { place } = usePlace()
  const need = (word: string) => [{ required: true, message: t('registers.needed', { what: t(word) }) }]
  return (
    <CommandForm<typeof formGroup, { group: string; on: Dayjs }>
      title={t('organizations.formGroup')}
      route={formGroup}
      input={({ group, on }) => ({ id, group, on: on.format('YYYY-MM-DD') })}
      initial={{ on: dayjs() }}
      ok={t('organizations.formGroup')}
      done="organizations.saved"
      also={['indicators']}
      onClose={onClose}
    >
      <Form.Item name="group" label={t('organizations.group')} rules={need('organizations.group')}>
        <GroupSelect place={place} />
      </Form.Item>
      <Form.Item name="on" label={t('organizations.formedOn')} rules={need('organizations.formedOn')}>
        <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
      </Form.Item>
    </CommandForm>
  )
}

function TakeBack({ id, group, name, onClose }: Props & { readonly group: string; readonly name: string }) {
  const { t } = useWords()
  return (
    <CommandForm<typeof unformGroup, { why: string }>
      title={`${t('organizations.unform')}：${name}`}
      route={unformGroup}
      input={({ why }) => ({ id, group, why })}
      ok={t('organizations.unform')}
      done="organizations.saved"
      danger
      also={['indicators']}
      onClose={onClose}
    >
      <Form.Item
        name="why"
        label={t('organizations.unformWhy')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('registers.needed', { what: t('organizations.unformWhy') }) }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </CommandForm>
  )
}
