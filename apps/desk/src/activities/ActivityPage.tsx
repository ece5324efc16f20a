import { activityPage, withdrawActivity } from '@balian/contract/activities'
import { activityKindOf } from '@balian/contract/activity-kinds'
import { getFile } from '@balian/contract/files'
import { CanButton } from '@balian/ui/can-button'
import { Facts } from '@balian/ui/facts'
import { PrintButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Form, Input, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCommand, useDownload, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { sayValue } from '../items/said.ts'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { ActivityForm, type Recorded } from './ActivityForm.tsx'
import css from './activities.module.css'
import type { Page } from './entered.ts'
import { isPhoto, Photos } from './Photos.tsx'
import { activityPaths } from './paths.ts'

/** One activity: what was done, by whom, what came of it, and its photographs. */
export function Component() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const { data: page, error, refetch } = useRead(activityPage, { id })
  const [open, setOpen] = useState<'amend' | 'withdraw' | null>(null)
  if (!page) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />
  const { line } = activityKindOf(page.kind)
  const acts = (
    <>
      <PrintButton />
      {!page.withdrawn && (
        <>
          <CanButton can={page.can.withdraw} onClick={() => setOpen('withdraw')}>
            {t('activities.withdraw')}
          </CanButton>
          <CanButton can={page.can.amend} type="primary" onClick={() => setOpen('amend')}>
            {t('activities.amend')}
          </CanButton>
        </>
      )}
    </>
  )
  return (
    <PageFrame
      up={<Link to={line ? activityPaths.line(line) : activityPaths.all}>{line ? t('activities.of', { line: t(`line.${line}`) }) : t('activities.all')}</Link>}
      title={page.theme}
      note={
        <>
          {t(`activities.kind.${page.kind}`)} · {page.placeName} {page.withdrawn && <StatusTag tone="warn">{t('activities.withdrawn')}</StatusTag>}
        </>
      }
      acts={acts}
    >
      <div className={css.columns}>
        <div>
          <About page={page} />
          <Photos files={page.files} title={t('activities.files')} />
        </div>
        <div>
          <People page={page} />
          <Papers page={page} />
        </div>
      </div>
      {open === 'amend' && <ActivityForm kind={page.kind as Recorded} page={page} onClose={() => setOpen(null)} />}
      {open === 'withdraw' && <Withdraw page={page} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

function About({ page }: { readonly page: Page }) {
  const { t, language } = useWords()
  const items = activityKindOf(page.kind).items ?? []
  const time = [page.from, page.to].filter(Boolean).join('—')
  return (
    <Section title={t('activities.about')}>
      <Facts
        items={[
          { name: t('activities.day'), value: <When at={page.day} /> },
          time !== '' && { name: t('activities.time'), value: time },
          { name: t('activities.place'), value: [page.placeName, page.spot].filter(Boolean).join(' · ') },
          { name: t('activities.reached'), value: t('activities.people', { count: page.reached.toLocaleString() }) },
          ...items.map((item) => ({
            name: item[language],
            value: item.kind === 'day' && page.values[item.name] ? <When at={String(page.values[item.name])} /> : sayValue(item, page, language),
            wide: item.kind === 'long',
          })),
          { name: t('activities.by'), value: page.by },
          { name: t('activities.madeAt'), value: <When at={page.madeAt} /> },
          page.why !== null && { name: t('activities.why'), value: page.why, wide: true },
        ]}
      />
      {page.findings && <p className={css.findings}>{page.findings}</p>}
    </Section>
  )
}

/** The groups that took part, and who did it. */
function People({ page }: { readonly page: Page }) {
  const { t } = useWords()
  return (
    <>
      {page.groups.length > 0 && (
        <Section title={t('activities.groups')}>
          <ul className={css.list}>
            {page.groups.map((group) => (
              <li key={group.id}>
                <Link to={paths.group(group.id)}>{group.name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {page.who.length > 0 && (
        <Section title={t('activities.who')}>
          <ul className={css.list}>
            {page.who.map((one) => (
              <li key={`${one.name}${one.duty}`}>
                <strong>{one.name}</strong>
                <span>{one.duty}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Papers({ page }: { readonly page: Page }) {
  const { t } = useWords()
  const download = useDownload()
  const papers = page.files.filter((file) => !isPhoto(file))
  if (papers.length === 0) return null
  return (
    <Section title={t('cases.part.papers')}>
      <ul className={css.list}>
        {papers.map((file) => (
          <li key={file.id}>
            <button type="button" className={css.paper} onClick={() => void download(getFile, { id: file.id })}>
              {file.name}
            </button>
            <small>{file.by}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Withdraw({ page, onClose }: { readonly page: Page; readonly onClose: () => void }) {
  const { t } = useWords()
  const [form] = Form.useForm<{ why: string }>()
  const { run, busy } = useCommand(withdrawActivity, { form, done: 'activities.saved', also: ['indicators'], onDone: onClose })
  const rules = [{ required: true, whitespace: true, min: 2, message: t('activities.needed', { what: t('activities.why') }) }]
  return (
    <Modal
      open
      title={t('activities.withdraw')}
      okText={t('activities.withdraw')}
      okButtonProps={{ danger: true }}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('activities.withdrawText')}</p>
      <Form form={form} layout="vertical" onFinish={({ why }) => void run({ id: page.id, version: page.version, why })}>
        <Form.Item name="why" label={t('activities.why')} rules={rules}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
