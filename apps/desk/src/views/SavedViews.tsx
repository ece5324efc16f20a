import { CloseOutlined, SaveOutlined } from '@ant-design/icons'
import { newId } from '@balian/contract/ids'
import { viewList, viewRemove, viewSave } from '@balian/contract/views'
import { App, Button, Form, Input, Popover } from 'antd'
import { useState } from 'react'
import { type ListQuery, useCommand, useRead } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import css from './views.module.css'

/** A view that everybody has: a name and its filters. */
export interface OwnView {
  readonly word: string
  readonly filters: ListQuery
}

interface Props {
  /** The route of the list. */
  readonly list: string
  /** The filters as they are now, without page and sorting. */
  readonly now: ListQuery
  readonly own: readonly OwnView[]
  /** Takes the filters of a view; those that it does not name are cleared. */
  readonly onChoose: (filters: Readonly<Record<string, string | null>>) => void
}

const same = (a: ListQuery, b: ListQuery): boolean =>
  JSON.stringify(
    Object.entries(a)
      .filter(([, value]) => value)
      .sort(),
  ) ===
  JSON.stringify(
    Object.entries(b)
      .filter(([, value]) => value)
      .sort(),
  )

/** The views over a list: those that everybody has, and those that this account saved. */
export function SavedViews({ list, now, own, onChoose }: Props) {
  const { t } = useWords()
  const { data } = useRead(viewList, { list })
  const saved = data?.items ?? []
  const choose = (filters: ListQuery) => onChoose({ ...Object.fromEntries(Object.keys(now).map((key) => [key, null])), ...filters })
  const known = [...own.map((one) => one.filters), ...saved.map((one) => one.filters)].some((filters) => same(filters, now))
  const look = (filters: ListQuery) => ({ type: same(filters, now) ? ('primary' as const) : ('text' as const), 'aria-pressed': same(filters, now) })
  return (
    <nav className={css.views} aria-label={t('views.title')}>
      {own.map((one) => (
        <Button key={one.word} size="small" {...look(one.filters)} onClick={() => choose(one.filters)}>
          {t(one.word)}
        </Button>
      ))}
      {saved.map((one) => (
        <span key={one.id} className={css.saved}>
          <Button size="small" {...look(one.filters)} onClick={() => choose(one.filters)}>
            {one.name}
          </Button>
          <Remove id={one.id} name={one.name} />
        </span>
      ))}
      {!known && <Save list={list} now={now} />}
    </nav>
  )
}

function Remove({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useWords()
  const { modal } = App.useApp()
  const { run } = useCommand(viewRemove)
  const ask = () =>
    void modal.confirm({ title: t('views.remove', { name }), okText: t('views.removeYes'), cancelText: t('ui.cancel'), onOk: () => run({ id }) })
  return <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('views.remove', { name })} onClick={ask} />
}

function Save({ list, now }: { readonly list: string; readonly now: ListQuery }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const { run, busy } = useCommand(viewSave, { done: 'views.saved', onDone: () => setOpen(false) })
  const filters = Object.fromEntries(Object.entries(now).filter(([, value]) => value))
  const form = (
    <Form<{ name: string }> layout="inline" onFinish={({ name }) => void run({ id: newId(), list, name, filters })}>
      <Form.Item name="name" rules={[{ required: true, whitespace: true, message: t('views.nameNeeded') }]}>
        <Input autoFocus maxLength={30} placeholder={t('views.name')} aria-label={t('views.name')} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('views.save')}
      </Button>
    </Form>
  )
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={form} destroyOnHidden>
      <Button size="small" type="link" icon={<SaveOutlined />}>
        {t('views.saveAs')}
      </Button>
    </Popover>
  )
}
