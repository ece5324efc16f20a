import type { Reply } from '@balian/contract/route'
import { protectedSites } from '@balian/contract/safety'
import { safetyCoverage } from '@balian/contract/safety-coverage'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { Button, Skeleton, type TableProps } from 'antd'
import { useNavigate } from 'react-router'
import { useRead } from '../../data/index.ts'
import { usePlace } from '../../session/place.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './safety.module.css'

type Row = Reply<typeof safetyCoverage>['places'][number]
type Of = Pick<Row, 'protected' | 'all'>
const kinds = protectedSites.items.find((item) => item.name === 'siteKind')!.choices!

/** How many are protected, as a bar with its numbers. */
function Share({ of }: { readonly of: Of | undefined }) {
  const { t } = useWords()
  if (!of || of.all === 0) return <span className={css.faint}>—</span>
  const percent = (100 * of.protected) / of.all
  return (
    <span className={css.share}>
      <span>{percent.toFixed(1)}%</span>
      <span className={css.meter} aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <small>{t('safety.coverageOf', { protected: of.protected, all: of.all })}</small>
    </span>
  )
}

/** Coverage of technical prevention (技防覆盖率) by kind of site and by place. */
export function Component() {
  const { t, language } = useWords()
  const go = useNavigate()
  const { place, choose } = usePlace()
  const { data, isFetching } = useRead(safetyCoverage, { place }, { when: place !== '', keep: true })
  const columns: NonNullable<TableProps<Row>['columns']> = [
    {
      key: 'place',
      title: t('safety.coveragePlace'),
      render: (_, row) =>
        row.place === place ? (
          row.placeName
        ) : (
          <Button type="link" style={{ padding: 0 }} onClick={() => choose(row.place)}>
            {row.placeName}
          </Button>
        ),
    },
    { key: 'all', title: t('safety.coverageAll'), render: (_, row) => <Share of={row} /> },
    ...kinds.map((kind) => ({
      key: kind.value,
      title: kind[language],
      render: (_: unknown, row: Row) => <Share of={row.kinds.find((one) => one.kind === kind.value)} />,
    })),
  ]
  return (
    <PageFrame
      title={t('safety.coverage')}
      note={t('safety.coverageNote')}
      acts={<Button onClick={() => void go(`${protectedSites.path}?protected=false`)}>{t('safety.gaps')}</Button>}
    >
      {!data && <Skeleton active />}
      {data && data.all > 0 && (
        <div className={css.big}>
          {[
            { key: 'all', word: t('safety.coverageAll'), of: data },
            ...kinds.map((kind) => ({ key: kind.value, word: kind[language], of: data.kinds.find((one) => one.kind === kind.value) })),
          ].map(({ key, word, of }) => (
            <div key={key}>
              <span className={css.faint}>{word}</span>
              <strong>{of && of.all > 0 ? `${((100 * of.protected) / of.all).toFixed(1)}%` : '—'}</strong>
              <Share of={of} />
            </div>
          ))}
        </div>
      )}
      <DataTable<Row>
        label={t('safety.coverage')}
        columns={columns}
        page={data && { items: data.places, total: data.places.length }}
        rowKey={(row) => row.place}
        busy={isFetching}
        query={{ size: '1000' }}
        empty={<Empty title={t('safety.coverageNone')} text={t('safety.coverageNoneText')} />}
      />
    </PageFrame>
  )
}
