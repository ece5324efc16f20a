import { answerList, consultation, consultationRoutes, withdrawAnswer } from '@balian/contract/consultations'
import { lawAreas } from '@balian/contract/lectures'
import { Empty } from '@balian/ui/empty'
import { PageFrame } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, Form, Input, Pagination, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useListQuery, useRead, useRested } from '../../data/index.ts'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './learning.module.css'

/** Published questions and answers (问答库), for everybody. */
export function Component() {
  const { t, language } = useWords()
  const may = useMay()
  const { query, set } = useListQuery()
  const { rested: q, type } = useRested()
  const [withdrawing, withdraw] = useState<string | null>(null)
  const page = Number(query.page ?? 1)
  const { data } = useRead(answerList, { page, size: 20, ...(q ? { q } : {}), ...(query.area ? { area: query.area } : {}) } as never, { keep: true })
  const ask = may(consultationRoutes.open.name) && (
    <Link to={`${consultation.path}/new`}>
      <Button type="primary">{t('answers.ask')}</Button>
    </Link>
  )
  return (
    <PageFrame title={t('answers.title')} acts={ask}>
      <search className={css.search}>
        <Input.Search allowClear aria-label={t('answers.search')} placeholder={t('answers.search')} onChange={(event) => type(event.target.value)} />
        <Select
          aria-label={t('learning.about')}
          value={query.area ?? ''}
          onChange={(area: string) => set({ area })}
          options={[{ value: '', label: t('answers.any') }, ...lawAreas.map((one) => ({ value: one.value, label: one[language] }))]}
        />
      </search>
      {data?.items.length === 0 && <Empty title={t('answers.none')} act={ask} />}
      <ol className={css.answers}>
        {data?.items.map((one) => (
          <li key={one.id}>
            <h2>
              {one.question} <StatusTag>{t(`learning.area.${one.area}`)}</StatusTag>
            </h2>
            <p>{one.answer}</p>
            <small>
              {one.basis && `${t('answers.basis', { basis: one.basis })} · `}
              {t('answers.office', { office: one.office })}
              {one.mine && (
                <Button size="small" type="text" onClick={() => withdraw(one.id)}>
                  {t('answers.withdraw')}
                </Button>
              )}
            </small>
          </li>
        ))}
      </ol>
      {data && data.total > 20 && (
        <Pagination size="small" current={page} pageSize={20} total={data.total} showSizeChanger={false} onChange={(next) => set({ page: String(next) })} />
      )}
      {withdrawing && <Withdraw id={withdrawing} onClose={() => withdraw(null)} />}
    </PageFrame>
  )
}

function Withdraw({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      danger
      title={t('answers.withdraw')}
      ok={t('answers.withdraw')}
      route={withdrawAnswer}
      done="answers.withdrawn"
      input={({ why }: { why: string }) => ({ id, why })}
      onClose={onClose}
    >
      <Form.Item name="why" label={t('answers.why')} rules={[{ required: true, message: t('learning.needed') }]}>
        <Input maxLength={200} />
      </Form.Item>
    </CommandForm>
  )
}
