import { endTemplate, keepTemplate, type LetterTemplate, letterTemplates, templateUses } from '@balian/contract/letters'
import { type LineName, lines } from '@balian/contract/lines'
import { Empty } from '@balian/ui/empty'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Popconfirm, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useCommand, useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './letters.module.css'
import { SmsSize } from './SmsSize.tsx'
import { TemplateForm } from './TemplateForm.tsx'

/** What a form begins from: a new one, one that stands for a standard one, or one that is changed. */
export type Begun = Partial<LetterTemplate> & { readonly change: boolean }

/** Templates of messages by line: what they say, how long they are, whose they are. */
export function Component() {
  const { t, language } = useWords()
  const may = useMay()
  const { query, set } = useListQuery()
  const [open, setOpen] = useState<Begun | null>(null)
  const line = lines.find((one) => one.line === query.line)?.line
  const use = templateUses.find((one) => one === query.use)
  const { data, error, refetch } = useRead(letterTemplates, { ...(line ? { line } : {}), ...(use ? { use } : {}) }, { keep: true })
  const keeps = may(keepTemplate.name)
  const acts = keeps && (
    <Button type="primary" onClick={() => setOpen({ change: false, line: line ?? null, use: use ?? 'audience' })}>
      {t('letters.newTemplate')}
    </Button>
  )
  return (
    <PageFrame title={t('letters.templates')} note={t('letters.templatesNote')} acts={acts}>
      <div className={css.filters}>
        <Select
          allowClear
          aria-label={t('letters.line')}
          placeholder={t('letters.line')}
          style={{ width: 170 }}
          value={line ?? null}
          options={lines.map((one) => ({ value: one.line, label: one[language] }))}
          onChange={(value: LineName | undefined) => set({ line: value ?? null })}
        />
        <Select
          allowClear
          aria-label={t('letters.use')}
          placeholder={t('letters.use')}
          style={{ width: 170 }}
          value={use ?? null}
          options={templateUses.map((value) => ({ value, label: t(`letters.use.${value}`) }))}
          onChange={(value: string | undefined) => set({ use: value ?? null })}
        />
      </div>
      {error && !data && <Broken error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active />}
      {data?.items.length === 0 && <Empty title={t('letters.noTemplates')} />}
      {data && [...lines.map((one) => one.line), null].map((of) => <OfLine key={of} line={of} data={data} keeps={keeps} onOpen={setOpen} />)}
      {open && data && <TemplateForm begun={open} sms={data.sms} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

interface OfLineProps {
  readonly line: LineName | null
  readonly data: { readonly items: readonly LetterTemplate[]; readonly sms: { readonly sign: string; readonly fen: number } }
  readonly keeps: boolean
  readonly onOpen: (begun: Begun) => void
}

function OfLine({ line, data, keeps, onOpen }: OfLineProps) {
  const { t, language } = useWords()
  const items = data.items.filter((one) => one.line === line)
  if (items.length === 0) return null
  return (
    <Section title={lines.find((one) => one.line === line)?.[language] ?? t('letters.everyLine')}>
      <ul className={css.templates}>
        {items.map((one) => (
          <li key={one.id}>
            <header>
              <strong>{one.title}</strong>
              <StatusTag tone="plain">{t(`letters.use.${one.use}`)}</StatusTag>
            </header>
            <div>
              <p>{one.text}</p>
              {language === 'en' && one.en && <small lang="en">{one.en}</small>}
            </div>
            <small>
              {one.placeName ?? t('letters.standard')} · <SmsSize sms={data.sms} title={one.title} text={one.text} stop={one.use === 'audience'} />
            </small>
            {(one.mine || keeps) && <Acts one={one} keeps={keeps} onOpen={onOpen} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Acts({ one, keeps, onOpen }: { readonly one: LetterTemplate; readonly keeps: boolean; readonly onOpen: OfLineProps['onOpen'] }) {
  const { t } = useWords()
  const end = useCommand(endTemplate, { done: 'letters.ended' })
  if (one.place === null)
    return (
      <footer>
        {keeps && (
          <Button size="small" onClick={() => onOpen({ ...one, change: false })}>
            {t('letters.adapt')}
          </Button>
        )}
      </footer>
    )
  if (!one.mine) return <footer />
  return (
    <footer>
      <Button size="small" onClick={() => onOpen({ ...one, change: true })}>
        {t('letters.change')}
      </Button>
      <Popconfirm
        title={t(one.standard ? 'letters.endSureStandard' : 'letters.endSure')}
        okText={t('letters.end')}
        cancelText={t('ui.cancel')}
        onConfirm={() => void end.run({ id: one.id, version: one.version })}
      >
        <Button size="small" loading={end.busy}>
          {t('letters.end')}
        </Button>
      </Popconfirm>
    </footer>
  )
}
