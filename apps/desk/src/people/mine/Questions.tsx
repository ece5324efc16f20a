import { type openingQuestion, peopleAnswerWhy, peopleQuestions } from '@balian/contract/people-mine'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { z } from 'zod'
import { useCommand, useListQuery, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { useWords } from '../../words/use-words.ts'
import { purposeSaid } from '../said.ts'
import { useDeed } from './deed.ts'
import css from './mine.module.css'

type Row = z.infer<typeof openingQuestion>

/** What residents ask this office about who opened their files. */
export function Component() {
  const { t } = useWords()
  const { query, set } = useListQuery()
  const list = useRead(peopleQuestions, { page: Number(query.page ?? 1), size: Number(query.size ?? 20) }, { keep: true })
  const [answering, setAnswering] = useState<Row | null>(null)
  return (
    <PageFrame title={t('questions.title')}>
      {list.error ? (
        <Broken error={list.error} retry={() => void list.refetch()} />
      ) : (
        <DataTable<Row>
          label={t('questions.title')}
          columns={useColumns(setAnswering)}
          page={list.data}
          rowKey={(row) => row.id}
          query={query}
          onQuery={set}
          empty={<Empty title={t('questions.none')} text={t('questions.noneText')} />}
        />
      )}
      {answering && <Answer row={answering} onClose={() => setAnswering(null)} />}
    </PageFrame>
  )
}

function useColumns(onAnswer: (row: Row) => void) {
  const { t, language } = useWords()
  const deed = useDeed()
  return [
    { key: 'who', title: t('questions.who'), render: (_: unknown, row: Row) => <Link to={paths.person(row.person)}>{row.personName}</Link> },
    {
      key: 'opened',
      title: t('questions.opened'),
      render: (_: unknown, row: Row) => (
        <>
          <strong>{row.openedBy}</strong> {deed(row.verb)}
          <br />
          <small>
            <When at={row.openedAt} /> · {row.purpose ? purposeSaid(row.purpose, language) : t('mine.noPurpose')}
          </small>
        </>
      ),
    },
    { key: 'question', title: t('questions.question'), render: (_: unknown, row: Row) => row.question || t('questions.noWords') },
    {
      key: 'answer',
      title: t('questions.answer'),
      render: (_: unknown, row: Row) =>
        row.answer === null ? (
          <>
            <Button type="primary" size="small" onClick={() => onAnswer(row)}>
              {t('questions.answerIt')}
            </Button>
            {row.due && <StatusTag tone={row.overdue ? 'bad' : 'warn'}>{t(row.overdue ? 'questions.overdue' : 'questions.due', { day: row.due })}</StatusTag>}
          </>
        ) : (
          <span className={css.answer}>
            <StatusTag tone="good">{t('questions.answered')}</StatusTag> {row.answer} <small>{row.answeredBy}</small>
          </span>
        ),
    },
  ]
}

function Answer({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { t } = useWords()
  const [form] = Form.useForm<{ answer: string }>()
  const answer = useCommand(peopleAnswerWhy, { form, done: 'people.done', onDone: onClose })
  return (
    <Modal
      open
      title={`${t('questions.answer')} · ${row.personName}`}
      okText={t('questions.answer')}
      confirmLoading={answer.busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('questions.answerText')}</p>
      <Form form={form} layout="vertical" onFinish={({ answer: text }) => void answer.run({ id: row.id, answer: text })}>
        <Form.Item name="answer" label={row.question || t('questions.noWords')} rules={[{ required: true, min: 2, message: t('questions.answer') }]}>
          <Input.TextArea rows={4} maxLength={1000} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
