import { previewDraft, type schemeList } from '@balian/contract/evaluation'
import type { Reply } from '@balian/contract/route'
import { Section } from '@balian/ui/page-frame'
import { DatePicker, Table } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useWords } from '../words/use-words.ts'
import { Bar } from './Bar.tsx'
import css from './evaluation.module.css'
import { signed } from './marks.ts'

type Row = Reply<typeof previewDraft>['items'][number]

interface Props {
  readonly scheme: Reply<typeof schemeList>['items'][number]
  /** When the draft was saved last: it is tried anew after that. */
  readonly drafted: string
}

/** What each would have under the draft, beside what it has under the rules in force. */
export function Preview({ scheme, drafted }: Props) {
  const { t } = useWords()
  const [on, setOn] = useState(dayjs().startOf('month').subtract(1, 'day'))
  const { data, error, refetch, isFetching } = useRead(previewDraft, { id: scheme.id, on: on.format('YYYY-MM-DD') }, { keep: true })
  const officers = scheme.about === 'officer'
  return (
    <Section
      title={t('scheme.preview')}
      acts={
        <DatePicker
          aria-label={t('scheme.previewOn')}
          allowClear={false}
          picker={scheme.period}
          value={on}
          disabledDate={(day) => day.startOf('month').isAfter(dayjs())}
          onChange={(day) => day && setOn(day.startOf('month'))}
        />
      }
    >
      <p className={css.quiet}>{t('scheme.previewText')}</p>
      {error ? (
        <Broken error={error} retry={() => void refetch()} />
      ) : (
        <Table<Row>
          key={drafted}
          className={css.table!}
          aria-label={t('scheme.preview')}
          rowKey={(row) => `${row.place} ${row.name}`}
          size="small"
          scroll={{ x: 'max-content' }}
          loading={{ spinning: isFetching, delay: 300 }}
          pagination={(data?.items.length ?? 0) > 20 ? { pageSize: 20 } : false}
          dataSource={[...(data?.items ?? [])]}
          columns={[
            { key: 'name', title: t('evaluation.who'), render: (_, row) => row.name },
            ...(officers ? [{ key: 'place', title: t('evaluation.at'), render: (_: unknown, row: Row) => row.placeName }] : []),
            { key: 'now', title: t('scheme.now'), render: (_, row) => <Bar marks={row.now} /> },
            { key: 'draft', title: t('scheme.then'), render: (_, row) => <Bar marks={row.draft} /> },
            {
              key: 'change',
              title: t('scheme.change'),
              align: 'right',
              render: (_, row) => (row.now === null || row.draft === null ? '' : signed(Math.round((row.draft - row.now) * 100) / 100)),
            },
          ]}
        />
      )}
    </Section>
  )
}
