import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { type PersonRow, peopleAdd, peopleList, personStates } from '@balian/contract/people'
import { importCheck, peopleExport } from '@balian/contract/people-import'
import type { Sent } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FilterBar } from '@balian/ui/filter-bar'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Input, InputNumber, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { type ListQuery, useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { usePlace } from '../session/place.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { AddPerson } from './AddPerson.tsx'
import { ExportPeople } from './ExportPeople.tsx'
import css from './people.module.css'
import { ageOf, codeSaid, stateTones } from './said.ts'

const filterNames = ['name', 'sex', 'ageFrom', 'ageTo', 'state'] as const

/** What the list is asked for, out of the page's address. */
function asked(query: ListQuery, place: string): Sent<typeof peopleList> {
  const { sort = '', page, size } = query
  const filters = Object.fromEntries(filterNames.flatMap((name) => (query[name] ? [[name, query[name]]] : [])))
  const sorted = sort ? { sort: sort.replace('-', ''), order: sort.startsWith('-') ? 'desc' : 'asc' } : {}
  return { ...filters, ...sorted, ...(place ? { place } : {}), page: page ?? 1, size: size ?? 20 } as Sent<typeof peopleList>
}

/** The residents of the place that the desk looks at. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const { query, set } = useListQuery()
  const input = asked(query, place)
  const list = useRead(peopleList, input, { keep: true })
  const go = useNavigate()
  return (
    <PageFrame title={t('people.list')} note={<Count page={list.data} />} acts={<Acts filter={input} />}>
      <Filters query={query} set={set} />
      {list.error ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={t('people.list')}
          columns={useColumns()}
          page={list.data}
          rowKey={(row) => row.id}
          busy={list.isPlaceholderData}
          query={query}
          onQuery={set}
          onOpen={(row) => void go(paths.person(row.id))}
          empty={<Empty title={t('people.none')} text={t('people.noneText')} />}
        />
      )}
    </PageFrame>
  )
}

function Count({ page }: { readonly page: { total: number; more: boolean } | undefined }): ReactNode {
  const { language } = useWords()
  if (!page) return null
  const count = page.total.toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN')
  return page.more ? `${count}+` : count
}

function Acts({ filter }: { readonly filter: Sent<typeof peopleList> }) {
  const { t } = useWords()
  const may = useMay()
  const go = useNavigate()
  const [open, setOpen] = useState<'add' | 'export' | null>(null)
  return (
    <>
      {may(peopleExport.name) && (
        <Button icon={<DownloadOutlined />} onClick={() => setOpen('export')}>
          {t('people.export')}
        </Button>
      )}
      {may(importCheck.name) && (
        <Button icon={<UploadOutlined />} onClick={() => void go(paths.peopleImport)}>
          {t('import.nav')}
        </Button>
      )}
      {may(peopleAdd.name) && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('add')}>
          {t('people.add')}
        </Button>
      )}
      {open === 'add' && <AddPerson onClose={() => setOpen(null)} />}
      {open === 'export' && <ExportPeople filter={filter} onClose={() => setOpen(null)} />}
    </>
  )
}

interface FilterProps {
  readonly query: ListQuery
  readonly set: (change: Record<string, string | number | null | undefined>) => void
}

function Filters({ query, set }: FilterProps) {
  const { t, language } = useWords()
  const filtered = filterNames.some((name) => query[name])
  const age = (name: 'ageFrom' | 'ageTo') => (
    <InputNumber
      aria-label={t(`people.${name}`)}
      placeholder={t(`people.${name}`)}
      min={0}
      max={130}
      style={{ width: 104 }}
      value={query[name] ? Number(query[name]) : null}
      onChange={(value) => set({ [name]: value })}
    />
  )
  const sexes = (['1', '2'] as const).map((value) => ({ value, label: codeSaid('sex', value, language) }))
  const states = personStates.map((value) => ({ value, label: t(`people.state.${value}`) }))
  return (
    <FilterBar label={t('people.filters')} filtered={filtered} onClear={() => set(Object.fromEntries(filterNames.map((name) => [name, null])))}>
      <Input.Search
        allowClear
        key={query.name ?? ''}
        defaultValue={query.name}
        placeholder={t('people.search')}
        aria-label={t('people.search')}
        style={{ width: 260 }}
        onSearch={(name) => set({ name: name.trim() })}
      />
      <Select
        allowClear
        aria-label={t('person.sex')}
        placeholder={t('people.sexAny')}
        style={{ width: 120 }}
        value={query.sex}
        options={sexes}
        onChange={(sex) => set({ sex })}
      />
      {age('ageFrom')}
      {age('ageTo')}
      <Select
        allowClear
        aria-label={t('households.state')}
        placeholder={t('people.stateAny')}
        style={{ width: 150 }}
        value={query.state}
        options={states}
        onChange={(state) => set({ state })}
      />
    </FilterBar>
  )
}

function useColumns() {
  const { t, language } = useWords()
  return [
    {
      key: 'name',
      title: t('person.name'),
      sorter: true,
      render: (_: unknown, row: PersonRow) => (
        <Link className={css.name} to={paths.person(row.id)}>
          {row.name}
        </Link>
      ),
    },
    { key: 'sex', title: t('person.sex'), render: (_: unknown, row: PersonRow) => codeSaid('sex', row.sex, language) },
    {
      key: 'birth',
      title: t('people.age'),
      sorter: true,
      align: 'right' as const,
      render: (_: unknown, row: PersonRow) => <span className={css.number}>{ageOf(row.birth)}</span>,
    },
    { key: 'born', title: t('person.birth'), render: (_: unknown, row: PersonRow) => <span className={css.number}>{row.birth}</span> },
    { key: 'place', title: t('person.place'), sorter: true, render: (_: unknown, row: PersonRow) => row.placeName },
    { key: 'address', title: t('person.address'), render: (_: unknown, row: PersonRow) => row.address },
    {
      key: 'household',
      title: t('person.householdNumber'),
      render: (_: unknown, row: PersonRow) => row.household && <Link to={paths.household(row.household)}>{row.householdNumber}</Link>,
    },
    { key: 'relation', title: t('person.relation'), render: (_: unknown, row: PersonRow) => codeSaid('relation', row.relation, language) },
    {
      key: 'state',
      title: t('households.state'),
      render: (_: unknown, row: PersonRow) => <StatusTag tone={stateTones[row.state]}>{t(`people.state.${row.state}`)}</StatusTag>,
    },
  ]
}
