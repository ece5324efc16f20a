import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import type { Register, RegisterRow } from '@balian/contract/registers'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FileButton } from '@balian/ui/file-button'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Input, Segmented, type TableProps } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useDownload, useListQuery, useRead } from '../data/index.ts'
import { filteredItems, ItemFilters } from '../items/ItemFilters.tsx'
import { itemColumns } from '../items/item-columns.ts'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import type { Shown } from './declared.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { RegisterImport } from './RegisterImport.tsx'

type Open = 'add' | 'import' | null

/** The list of a register, from its declaration. */
export function RegisterList({ shown }: { readonly shown: Shown }) {
  const { register, routes } = shown
  const { t, language } = useWords()
  const download = useDownload()
  const go = useNavigate()
  const { place } = usePlace()
  const { query, set } = useListQuery({ sort: 'place', size: '20' })
  const [open, setOpen] = useState<Open>(null)
  const asked = { ...query, ...(place ? { place } : {}) } as never
  const { data, isFetching } = useRead(routes.list, asked, { keep: true })
  return (
    <PageFrame
      title={register[language]}
      note={register.about[language]}
      acts={<Acts shown={shown} onOpen={setOpen} onExport={() => download(routes.take, asked)} />}
    >
      <Filters shown={shown} query={query} onChange={set} />
      <DataTable<RegisterRow>
        label={register[language]}
        columns={columnsOf(register, language, t('registers.place'))}
        page={data}
        rowKey={(row) => row.id}
        busy={isFetching}
        query={query}
        onQuery={set}
        onOpen={(row) => void go(`${register.path}/${row.id}`)}
        empty={<Empty title={t('registers.empty')} text={t('registers.emptyText')} />}
      />
      {open === 'add' && <RegisterForm shown={shown} onClose={() => setOpen(null)} />}
      {open === 'import' && <RegisterImport shown={shown} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

interface ActsProps {
  readonly shown: Shown
  readonly onOpen: (open: Open) => void
  readonly onExport: () => Promise<unknown>
}

function Acts({ shown: { routes, added }, onOpen, onExport }: ActsProps) {
  const { t } = useWords()
  const may = useMay()
  return (
    <>
      {added?.list && <added.list />}
      <FileButton onFetch={onExport}>{t('registers.export')}</FileButton>
      {may(routes.bring.name) && (
        <Button icon={<UploadOutlined />} onClick={() => onOpen('import')}>
          {t('registers.import')}
        </Button>
      )}
      {may(routes.add.name) && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => onOpen('add')}>
          {t('registers.add')}
        </Button>
      )}
    </>
  )
}

/** The title, the place, and the items that stand in lists. */
function columnsOf(register: Register, language: 'zh' | 'en', place: string): NonNullable<TableProps<RegisterRow>['columns']> {
  const title = register.items.find((item) => item.name === register.title[0])!
  const items = register.items.filter((item) => item.list && !register.title.includes(item.name))
  return [
    { key: 'title', title: title[language], render: (_, row) => <Link to={`${register.path}/${row.id}`}>{row.title}</Link> },
    { key: 'place', title: place, sorter: true, render: (_, row) => row.placeName },
    ...itemColumns<RegisterRow>(items, language),
  ]
}

interface FiltersProps {
  readonly shown: Shown
  readonly query: Readonly<Record<string, string>>
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void
}

function Filters({ shown: { register }, query, onChange }: FiltersProps) {
  const { t, language } = useWords()
  const names = ['text', ...filteredItems(register.items)]
  return (
    <FilterBar
      label={register[language]}
      filtered={names.some((name) => query[name])}
      onClear={() => onChange(Object.fromEntries(names.map((name) => [name, null])))}
    >
      <Input.Search
        allowClear
        defaultValue={query.text ?? ''}
        placeholder={t('registers.find')}
        aria-label={t('registers.find')}
        onSearch={(text) => onChange({ text: text.trim() || null })}
        style={{ width: 220 }}
      />
      <ItemFilters items={register.items} query={query} onChange={onChange} />
      <Segmented
        value={query.ended === 'true' ? 'true' : 'false'}
        onChange={(ended) => onChange({ ended: ended === 'true' ? 'true' : null })}
        options={[
          { value: 'false', label: t('registers.standing') },
          { value: 'true', label: t('registers.ended') },
        ]}
      />
    </FilterBar>
  )
}
