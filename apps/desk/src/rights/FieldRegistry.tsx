import { bases, itemClasses } from '@balian/contract/record-class'
import { type FieldRecord, fieldRecords } from '@balian/contract/rights'
import { keptText, seenText } from '@balian/contract/why-kept'
import { Empty } from '@balian/ui/empty'
import { PrintButton } from '@balian/ui/file-button'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Collapse, Input, Select, Skeleton } from 'antd'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import css from './rights.module.css'

type ItemClass = keyof typeof itemClasses
const classes = Object.keys(itemClasses) as ItemClass[]
const tones = { none: 'plain', general: 'info', sensitive: 'warn', minor: 'bad' } as const

/** Everything that is kept of persons, and why: for auditors, and for whoever asks. */
export function Component() {
  const { t, language } = useWords()
  const { query, set } = useListQuery()
  const { data, error, refetch } = useRead(fieldRecords, {}, { fresh: 3600 })
  if (error && !data) return <Broken error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active />
  const { q = '', class: only } = query
  const found = data.items.flatMap((record) => matching(record, q, only as ItemClass | undefined, language))
  const items = data.items.reduce((sum, record) => sum + record.items.length, 0)
  return (
    <PageFrame title={t('rights.registry')} note={t('rights.registryNote', { records: data.items.length, items })} acts={<PrintButton />}>
      <FilterBar label={t('rights.filter')} filtered={Boolean(q || only)} onClear={() => set({ q: '', class: '' })}>
        <Input.Search
          className={css.find!}
          aria-label={t('rights.find')}
          placeholder={t('rights.find')}
          allowClear
          maxLength={40}
          defaultValue={q}
          onSearch={(text) => set({ q: text.trim() })}
        />
        <Select
          className={css.pick!}
          aria-label={t('rights.class')}
          placeholder={t('rights.anyClass')}
          allowClear
          value={only ?? null}
          options={classes.map((one) => ({ value: one, label: itemClasses[one][language] }))}
          onChange={(value: string | undefined) => set({ class: value })}
        />
      </FilterBar>
      {found.length === 0 ? (
        <Empty title={t('rights.none')} />
      ) : (
        <Collapse
          key={`${q} ${only}`}
          className={css.records!}
          defaultActiveKey={found.length <= 3 ? found.map(({ record }) => record) : []}
          items={found.map((record) => ({ key: record.record, label: <Head record={record} />, children: <Items record={record} /> }))}
        />
      )}
    </PageFrame>
  )
}

/** The record with those of its items that were asked for; nothing when none was. */
function matching(record: FieldRecord, q: string, only: ItemClass | undefined, language: 'zh' | 'en'): FieldRecord[] {
  const says = (text: string) => text.toLowerCase().includes(q.toLowerCase())
  const whole = says(record.name[language]) || says(record.record)
  const items = record.items.filter((item) => (!only || item.class === only) && (whole || says(item.name[language]) || says(item.purpose[language])))
  return items.length > 0 ? [{ ...record, items }] : []
}

function Head({ record }: { readonly record: FieldRecord }) {
  const { t, language } = useWords()
  const grave = record.items.some((item) => item.class === 'minor') ? 'minor' : record.items.some((item) => item.class === 'sensitive') ? 'sensitive' : null
  return (
    <span className={css.head}>
      <strong>{record.name[language]}</strong>
      <small>{t('rights.items', { n: record.items.length })}</small>
      {grave && <StatusTag tone={tones[grave]}>{itemClasses[grave][language]}</StatusTag>}
      <span className={css.purpose}>{record.purpose[language]}</span>
    </span>
  )
}

function Items({ record }: { readonly record: FieldRecord }) {
  const { t, language } = useWords()
  return (
    <>
      <dl className={css.about}>
        <div>
          <dt>{t('rights.basis')}</dt>
          <dd>{bases[record.basis][language]}</dd>
        </div>
        <div>
          <dt>{t('rights.kept')}</dt>
          <dd>
            {keptText(record.kept, language)}
            <small>{record.kept.basis[language]}</small>
          </dd>
        </div>
        <div>
          <dt>{t('rights.seenBy')}</dt>
          <dd>{seenText(record.seenBy, language)}</dd>
        </div>
      </dl>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('rights.item')}</th>
              <th scope="col">{t('rights.purpose')}</th>
              <th scope="col">{t('rights.class')}</th>
            </tr>
          </thead>
          <tbody>
            {record.items.map((item) => (
              <tr key={item.column}>
                <th scope="row">{item.name[language]}</th>
                <td>{item.purpose[language]}</td>
                <td>
                  <StatusTag tone={tones[item.class]}>{itemClasses[item.class][language]}</StatusTag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
