import { BarChartOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { disputeExport, disputeFigures } from '@balian/contract/dispute-figures'
import { type DisputeRow, disputeList, reportDispute } from '@balian/contract/disputes'
import { disputeLedgerPrint } from '@balian/contract/disputes-documents'
import type { Sent } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame } from '@balian/ui/page-frame'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useDownload, useListQuery, useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { usePlace } from '../../session/place.tsx'
import { useMay } from '../../session/session.tsx'
import { type OwnView, SavedViews } from '../../views/SavedViews.tsx'
import { useWords } from '../../words/use-words.ts'
import { LedgerFilters } from './LedgerFilters.tsx'
import { ledgerColumns } from './ledger-columns.tsx'

const ownViews: readonly OwnView[] = [
  { word: 'disputes.view.open', filters: { open: 'true' } },
  { word: 'disputes.view.mine', filters: { open: 'true', mine: 'true' } },
  { word: 'disputes.view.overdue', filters: { open: 'true', overdue: 'true' } },
  { word: 'disputes.view.ended', filters: { open: 'false' } },
]

/** The ledger of disputes (矛盾纠纷台账): what there is, filtered, sorted, kept as views, exported. */
export function Component() {
  const { t, language } = useWords()
  const download = useDownload()
  const go = useNavigate()
  const may = useMay()
  const { place } = usePlace()
  const { query, set } = useListQuery({ sort: '-opened', size: '20', open: 'true' })
  const { page: _page, size: _size, sort, place: _place, ...filter } = query
  const asked = { ...query, ...(place ? { place } : {}) }
  const { data, isFetching } = useRead(disputeList, asked as unknown as Sent<typeof disputeList>, { keep: true })
  const exportIt = () => download(disputeExport, { ...filter, sort, ...(place ? { place } : {}) } as Sent<typeof disputeExport>)
  const printIt = () => download(disputeLedgerPrint, { ...filter, sort, ...(place ? { place } : {}) } as Sent<typeof disputeLedgerPrint>)
  const acts = (
    <>
      {may(disputeFigures.name) && (
        <Button icon={<BarChartOutlined />} onClick={() => void go(paths.disputeFigures)}>
          {t('disputes.figures.title')}
        </Button>
      )}
      {may(disputeLedgerPrint.name) && (
        <FileButton icon={<PrinterOutlined />} onFetch={printIt}>
          {t('disputes.printLedger')}
        </FileButton>
      )}
      {may(disputeExport.name) && <FileButton onFetch={exportIt}>{t('disputes.export')}</FileButton>}
      {may(reportDispute.name) && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => void go(paths.newDispute)}>
          {t('disputes.new')}
        </Button>
      )}
    </>
  )
  return (
    <PageFrame title={t('disputes.title')} acts={acts}>
      <SavedViews list={disputeList.name} now={filter} own={ownViews} onChoose={set} />
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
