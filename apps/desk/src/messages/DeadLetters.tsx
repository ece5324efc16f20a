import { type DeadLetter, systemDeadLetters, systemRetryDead } from '@balian/contract/channel-desk'
import { channels as channelWords } from '@balian/contract/channels'
import type { Sent } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { When } from '@balian/ui/when'
import { Button, Popconfirm } from 'antd'
import { useCommand, useListQuery, useRead } from '../data/index.ts'
import { useWords } from '../words/use-words.ts'
import { errorWord } from './errors.ts'

/** Messages that every way failed for, by message and reason; each can be tried again. */
export function DeadLetters() {
  const { t, language } = useWords()
  const { query, set } = useListQuery({ size: '20' })
  const { data, isFetching } = useRead(systemDeadLetters, query as Sent<typeof systemDeadLetters>, { keep: true })
  const { run, busy } = useCommand(systemRetryDead, { done: 'channels.retried' })
  const retry = ({ dispatch, channel, error }: DeadLetter) => void run({ dispatch, channel, error })
  return (
    <DataTable<DeadLetter>
      stacks
      label={t('channels.dead')}
      page={data}
      busy={isFetching}
      rowKey={(row) => `${row.dispatch} ${row.channel} ${row.error}`}
      query={query}
      onQuery={set}
      empty={<Empty title={t('channels.deadNone')} text={t('channels.deadNoneText')} />}
      columns={[
        { key: 'place', title: t('channels.from'), render: (_, row) => row.placeName },
        { key: 'at', title: t('channels.at'), render: (_, row) => <When at={row.at} /> },
        { key: 'channel', title: t('channels.lastWay'), render: (_, row) => channelWords[row.channel][language] },
        { key: 'error', title: t('channels.why'), render: (_, row) => `${t(errorWord(row.error))}（${row.error}）` },
        { key: 'count', title: t('channels.count'), align: 'right', render: (_, row) => row.count.toLocaleString() },
        {
          key: 'retry',
          render: (_, row) => (
            <Popconfirm
              title={t('channels.retrySure', { count: row.count })}
              okText={t('channels.retry')}
              cancelText={t('ui.cancel')}
              onConfirm={() => retry(row)}
            >
              <Button size="small" loading={busy}>
                {t('channels.retry')}
              </Button>
            </Popconfirm>
          ),
        },
      ]}
    />
  )
}
