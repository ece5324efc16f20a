import type { IndicatorInfo } from '@balian/contract/indicators'
import { reconcile } from '@balian/contract/report-requests'
import type { Reply } from '@balian/contract/route'
import { Section } from '@balian/ui/page-frame'
import { Button, Drawer, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { pageAbout } from '../../opens.ts'
import { useWords } from '../../words/use-words.ts'
import css from '../reports.module.css'
import { cellText, columnName } from './columns.ts'
import type { Sheet } from './RequestPage.tsx'

interface Props {
  readonly sheet: Sheet
  readonly infos: readonly IndicatorInfo[]
}
type Item = Reply<typeof reconcile>['items'][number]

/** Where this place's number is not the sum of those below it: each opens to the records and places that make the difference. */
export function Differences({ sheet, infos }: Props) {
  const { t, language } = useWords()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Section title={t('requests.differences')}>
      <p className={css.small}>{t('requests.differencesText')}</p>
      <ul className={css.differences}>
        {sheet.differences.map(({ key, own, below }) => {
          const column = sheet.columns.find((one) => one.key === key)!
          const text = (value: number) => cellText(value, column, infos, language)
          return (
            <li key={key}>
              <span>{t('requests.differs', { name: columnName(column, infos, t, language), own: text(own), below: text(below) })}</span>
              <Button size="small" onClick={() => setOpen(key)}>
                {t('requests.reconcile')}
              </Button>
            </li>
          )
        })}
      </ul>
      {open && (
        <ByName sheet={sheet} at={open} title={columnName(sheet.columns.find((one) => one.key === open)!, infos, t, language)} onClose={() => setOpen(null)} />
      )}
    </Section>
  )
}

interface ByNameProps {
  readonly sheet: Sheet
  readonly at: string
  readonly title: string
  readonly onClose: () => void
}

function ByName({ sheet, at, title, onClose }: ByNameProps) {
  const { t } = useWords()
  const { data, error, refetch } = useRead(reconcile, { id: sheet.id, place: sheet.at, key: at })
  const named = ({ record, title: name, place }: Item) => {
    const path = record && data?.opens ? pageAbout(data.opens, record, place) : null
    const text = name ?? t(record ? 'requests.unnamed' : 'requests.tooMany')
    return path ? <Link to={path}>{text}</Link> : text
  }
  return (
    <Drawer open size={680} title={t('requests.reconcileTitle', { name: title })} onClose={onClose}>
      {error && <Broken error={error} retry={() => void refetch()} />}
      {data && (
        <Table<Item>
          size="small"
          rowKey={(row) => `${row.what} ${row.place} ${row.record ?? ''}`}
          dataSource={data.items}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: t('requests.reconcileNone') }}
          columns={[
            { key: 'place', title: t('requests.place'), render: (_, row) => row.placeName },
            { key: 'what', title: t('requests.what'), render: (_, row) => t(`requests.what.${row.what}`) },
            { key: 'record', title: t('requests.record'), render: (_, row) => named(row) },
            { key: 'amount', title: t('requests.amount'), align: 'right', render: (_, row) => (row.amount > 0 ? `+${row.amount}` : row.amount) },
          ]}
        />
      )}
    </Drawer>
  )
}
