import { contractsByPlace } from '@balian/contract/organizations-work'
import type { Reply } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Skeleton, type TableProps } from 'antd'
import { useNavigate } from 'react-router'
import { useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useWords } from '../../words/use-words.ts'
import { Share } from './Share.tsx'

type Row = Reply<typeof contractsByPlace>['places'][number]
const count = (n: number): string => n.toLocaleString()
const percent = ({ staff, contracts }: Pick<Row, 'staff' | 'contracts'>): string => (staff > 0 ? `${((100 * contracts) / staff).toFixed(1)}%` : '—')

/** Staff against labour contracts signed (劳动合同), by place. */
export function Component() {
  const { t } = useWords()
  const go = useNavigate()
  const { place, choose } = usePlace()
  const { data, isFetching } = useRead(contractsByPlace, { place }, { when: place !== '', keep: true })
  const columns: NonNullable<TableProps<Row>['columns']> = [
    {
      key: 'place',
      title: t('organizations.place'),
      render: (_, row) =>
        row.place === place ? (
          row.placeName
        ) : (
          <Button type="link" style={{ padding: 0 }} onClick={() => choose(row.place)}>
            {row.placeName}
          </Button>
        ),
    },
    { key: 'count', title: t('organizations.count'), align: 'right', render: (_, row) => count(row.organizations) },
    { key: 'staff', title: t('organizations.staff'), align: 'right', render: (_, row) => count(row.staff) },
    { key: 'signed', title: t('organizations.signed'), align: 'right', render: (_, row) => count(row.contracts) },
    {
      key: 'missing',
      title: t('organizations.missing'),
      render: (_, row) =>
        row.staff > row.contracts ? <StatusTag tone="warn">{t('organizations.gap', { count: count(row.staff - row.contracts) })}</StatusTag> : '—',
    },
    { key: 'share', title: t('organizations.share'), render: (_, row) => <Share part={row.contracts} all={row.staff} text={percent(row)} /> },
  ]
  return (
    <PageFrame
      title={t('organizations.contractsPage')}
      note={t('organizations.contractsNote')}
      acts={<Button onClick={() => void go(`${paths.liaison}?show=contracts`)}>{t('organizations.show.contracts')}</Button>}
    >
      {!data && <Skeleton active />}
      {data && data.organizations > 0 && <Whole of={data} />}
      <DataTable<Row>
        label={t('organizations.contractsPage')}
        columns={columns}
        page={data && { items: data.places, total: data.places.length }}
        rowKey={(row) => row.place}
        busy={isFetching}
        query={{ size: '1000' }}
        empty={<Empty title={t('organizations.noContracts')} />}
      />
    </PageFrame>
  )
}

/** The whole place, before its parts. */
function Whole({ of }: { readonly of: Omit<Reply<typeof contractsByPlace>, 'places'> }) {
  const { t } = useWords()
  return (
    <Section title={t('organizations.share')}>
      <Facts
        items={[
          { name: t('organizations.share'), value: <Share part={of.contracts} all={of.staff} text={percent(of)} /> },
          { name: t('organizations.count'), value: count(of.organizations) },
          { name: t('organizations.staff'), value: count(of.staff) },
          { name: t('organizations.missing'), value: count(of.staff - of.contracts) },
        ]}
      />
    </Section>
  )
}
