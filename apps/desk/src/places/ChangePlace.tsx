import { addGroup, buildPlatform, mergePlace, placeChildren, renamePlace, splitPlace } from '@balian/contract/places'
import type { Sent } from '@balian/contract/route'
import { Button, DatePicker, Drawer, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useCommand, useRead } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './change-place.module.css'
import type { Place } from './PlacePage.tsx'

const routes = { rename: renamePlace, merge: mergePlace, split: splitPlace, addGroup, buildPlatform } as const
export type Act = keyof typeof routes
export const acts = Object.keys(routes) as Act[]

/** What each change asks for besides its day and the document that orders it. */
const asks: Readonly<Record<Act, readonly ('name' | 'into' | 'take')[]>> = {
  rename: ['name'],
  merge: ['into'],
  split: ['name', 'take'],
  addGroup: ['name'],
  buildPlatform: [],
}

interface Props {
  readonly act: Act
  readonly place: Place
  readonly onClose: () => void
}

/** The form of one change of a place. */
export function ChangePlace({ act, place, onClose }: Props) {
  const { t } = useWords()
  const [form] = Form.useForm<Record<string, unknown>>()
  const route = routes[act]
  const { run, busy } = useCommand(route, { form, done: 'places.done', onDone: onClose })
  const send = async (values: Record<string, unknown>) => {
    const { day, ...rest } = values
    const version = act === 'addGroup' ? {} : { version: place.version }
    await run({ code: place.code, ...version, ...rest, day: (day as Dayjs).format('YYYY-MM-DD') } as Sent<typeof route>)
  }
  const need = (what: string) => [{ required: true, message: t('places.needed', { what: t(what) }) }]
  const foot = (
    <div className={css.foot}>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button type="primary" danger={act === 'merge'} loading={busy} onClick={() => form.submit()}>
        {t(`places.do.${act}`)}
      </Button>
    </div>
  )
  return (
    <Drawer open size={460} title={`${place.name} · ${t(`places.do.${act}`)}`} onClose={onClose} footer={foot} destroyOnHidden>
      <p className={css.intro}>{t(`places.intro.${act}`)}</p>
      <Form form={form} layout="vertical" initialValues={{ day: dayjs() }} onFinish={(values) => void send(values)} scrollToFirstError>
        {asks[act].includes('name') && (
          <Form.Item name="name" label={t('places.field.name')} rules={need('places.field.name')}>
            <Input maxLength={30} autoFocus />
          </Form.Item>
        )}
        {asks[act].includes('into') && (
          <Form.Item name="into" label={t('places.field.into')} rules={need('places.field.into')}>
            <Among of={place.path.at(-2)?.code ?? ''} not={place.code} />
          </Form.Item>
        )}
        {asks[act].includes('take') && (
          <Form.Item name="take" label={t('places.field.take')} rules={need('places.field.take')}>
            <Among of={place.code} many />
          </Form.Item>
        )}
        <Form.Item name="day" label={t('places.field.day')} rules={need('places.field.day')}>
          <DatePicker style={{ width: '100%' }} disabledDate={(day) => day.isAfter(dayjs())} />
        </Form.Item>
        <Form.Item name="note" label={t('places.field.note')} initialValue="">
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Drawer>
  )
}

interface AmongProps {
  readonly of: string
  readonly not?: string
  readonly many?: boolean
  readonly id?: string
  readonly value?: string | string[]
  readonly onChange?: (value: string | string[]) => void
}

/** Chooses among the places directly beneath one. */
function Among({ of, not, many = false, ...given }: AmongProps) {
  const { data, isFetching } = useRead(placeChildren, { of }, { when: of !== '' })
  const options = (data?.items ?? []).filter(({ code }) => code !== not).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Select {...given} {...(many ? { mode: 'multiple' as const } : {})} showSearch={{ optionFilterProp: 'label' }} loading={isFetching} options={options} />
  )
}
