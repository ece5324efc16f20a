import { PlusOutlined } from '@ant-design/icons'
import { type DisputeRow, disputeList } from '@balian/contract/disputes'
import type { Sent } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useListQuery, useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import { LedgerFilters } from './LedgerFilters.tsx'
import { ledgerColumns } from './ledger-columns.tsx'

/** The ledger of disputes (矛盾纠纷台账): what there is, filtered, sorted, kept as views, exported. */
export function Component() {
  const { t, language } = useWords()
  const go = useNavigate()
  const { query, set } = useListQuery({ sort: '-opened', size: '20', open: 'true' })
  const { data, isFetching } = useRead(disputeList, query as unknown as Sent<typeof disputeList>, { keep: true })
  return (
    <PageFrame
      title={t('disputes.title')}
      acts={
        <>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => void go(paths.newDispute)}>
            {t('disputes.new')}
          </Button>
        </>
      }
    >
      <LedgerFilters query={query} onChange={set} />
      <DataTable<DisputeRow>
        label={t('disputes.title')}
        columns={ledgerColumns(t, language, (row) => <Link to={paths.dispute(row.id)}>{row.title}</Link>)}
        page={data}
        rowKey={(row) => row.id}
        busy={isFetching}
        query={query}
        onQuery={set}
        onOpen={(row) => void go(paths.dispute(row.id))}
        empty={<Empty title={t('disputes.empty')} text={t('disputes.emptyText')} />}
      />
    </PageFrame>
  )
}
