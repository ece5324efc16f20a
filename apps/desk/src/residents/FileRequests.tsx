import { answerFileRequest, fileRequestKinds, fileRequestList, fileRequestSource, refusalGrounds } from '@balian/contract/file-requests'
import type { Reply } from '@balian/contract/route'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Form, Input, Radio, Segmented, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import css from './residents.module.css'

type Row = Reply<typeof fileRequestList>['items'][number]
const tones = { waiting: 'warn', granted: 'good', partly: 'warn', refused: 'bad', 'taken-back': 'plain' } as const

/** What residents ask about their files, with the days by which they must be answered. */
export function Component() {
  const { t } = useWords()
  const { query, set } = useListQuery()
  const state = query.state as 'waiting' | 'overdue' | 'answered' | undefined
  const list = useRead(fileRequestList, { page: Number(query.page ?? 1), size: Number(query.size ?? 20), ...(state ? { state } : {}) }, { keep: true })
  const [answering, setAnswering] = useState<Row | null>(null)
  return (
    <PageFrame title={t('fileRequests.title')} note={fileRequestSource}>
      <Segmented
        value={state ?? 'all'}
        onChange={(chosen) => set({ state: chosen === 'all' ? '' : String(chosen), page: '' })}
        options={(['all', 'waiting', 'overdue', 'answered'] as const).map((value) => ({ value, label: t(`fileRequests.show.${value}`) }))}
      />
      {list.error ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable<Row>
          label={t('fileRequests.title')}
          columns={useColumns(setAnswering)}
          page={list.data}
          rowKey={(row) => row.id}
          query={query}
          onQuery={set}
          empty={<Empty title={t('fileRequests.none')} text={t('fileRequests.noneText')} />}
        />
      )}
      {answering && <Answer row={answering} onClose={() => setAnswering(null)} />}
    </PageFrame>
  )
}

function useColumns(onAnswer: (row: Row) => void) {
  const { t, language } = useWords()
  return [
    {
      key: 'who',
      title: t('fileRequests.who'),
      render: (_: unknown, row: Row) => (
        <>
          <Link to={paths.person(row.person)}>{row.personName}</Link>
          <br />
          <small>{row.placeName}</small>
        </>
      ),
    },
    {
      key: 'what',
      title: t('fileRequests.what'),
      render: (_: unknown, row: Row) => (
        <div className={css.words}>
          <strong>{fileRequestKinds[row.kind][language]}</strong> <small>{fileRequestKinds[row.kind].law}</small>
          <br />
          {row.words}
        </div>
      ),
    },
    {
      key: 'due',
      title: t('fileRequests.due'),
      render: (_: unknown, row: Row) =>
        row.state === 'waiting' ? (
          <StatusTag tone={row.overdue ? 'bad' : 'warn'}>{t(row.overdue ? 'fileRequests.overdue' : 'fileRequests.until', { day: row.due })}</StatusTag>
        ) : (
          row.due
        ),
    },
    {
      key: 'answer',
      title: t('fileRequests.answer'),
      render: (_: unknown, row: Row) =>
        row.state === 'waiting' ? (
          <Button type="primary" size="small" onClick={() => onAnswer(row)}>
            {t('fileRequests.answerIt')}
          </Button>
        ) : (
          <div className={css.words}>
            <StatusTag tone={tones[row.state]}>{t(`fileRequests.state.${row.state}`)}</StatusTag> {row.answer}
            {row.ground && <small> {refusalGrounds[row.ground][language]}</small>} <small>{row.answeredBy}</small>
          </div>
        ),
    },
  ]
}

interface Entered {
  readonly state: 'granted' | 'partly' | 'refused'
  readonly answer: string
  readonly ground?: keyof typeof refusalGrounds
}

function Answer({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { t, language } = useWords()
  return (
    <CommandForm<typeof answerFileRequest, Entered>
      title={`${fileRequestKinds[row.kind][language]} · ${row.personName}`}
      route={answerFileRequest}
      ok={t('fileRequests.send')}
      done="fileRequests.done"
      note={row.words}
      initial={{ state: 'granted' }}
      input={({ state, answer, ground }) => ({ id: row.id, version: row.version, state, answer, ...(ground ? { ground } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="state" label={t('fileRequests.outcome')} rules={[{ required: true }]}>
        <Radio.Group options={(['granted', 'partly', 'refused'] as const).map((value) => ({ value, label: t(`fileRequests.state.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('state') !== 'granted' && (
            <Form.Item name="ground" label={t('fileRequests.ground')} rules={[{ required: true, message: t('fileRequests.groundNeeded') }]}>
              <Select options={Object.entries(refusalGrounds).map(([value, words]) => ({ value, label: words[language] }))} />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item
        name="answer"
        label={t('fileRequests.words')}
        extra={t('fileRequests.wordsText')}
        rules={[{ required: true, min: 2, message: t('fileRequests.words') }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </CommandForm>
  )
}
