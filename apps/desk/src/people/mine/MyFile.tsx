import { newId } from '@balian/contract/ids'
import { type opening, peopleAskWhy, peopleMine, peopleOpenings } from '@balian/contract/people-mine'
import { PrintButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { Button, Input, Modal, Pagination, Skeleton } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { useCommand, useListQuery, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { useWords } from '../../words/use-words.ts'
import { FileParts, Who } from '../PersonPage.tsx'
import { purposeSaid } from '../said.ts'
import css from './mine.module.css'

type Opening = z.infer<typeof opening>

/** The resident's own file, and who opened it (谁看过我的档案). */
export function Component() {
  const { t } = useWords()
  const mine = useRead(peopleMine, {})
  if (mine.error) return <Broken error={mine.error} retry={() => void mine.refetch()} />
  if (!mine.data) return <Skeleton active />
  return (
    <PageFrame title={mine.data.name} note={<Who person={mine.data} />} acts={<PrintButton />}>
      <div className={css.first}>
        <Section title={t('mine.openings')}>
          <Openings />
        </Section>
      </div>
      <FileParts person={mine.data} own />
    </PageFrame>
  )
}

function Openings() {
  const { t } = useWords()
  const { query, set } = useListQuery()
  const page = Number(query.page ?? 1)
  const list = useRead(peopleOpenings, { page, size: 10 }, { keep: true })
  const [asking, setAsking] = useState<Opening | null>(null)
  if (list.error) return <Broken error={list.error} retry={() => void list.refetch()} />
  const items = list.data?.items ?? []
  return (
    <>
      <p className={css.text}>{t('mine.openingsText')}</p>
      {list.data && items.length === 0 && <p>{t('mine.none')}</p>}
      <ol className={css.list}>
        {items.map((one) => (
          <li key={one.id}>
            <Entry one={one} />
            {one.question ? (
              <Asked question={one.question} />
            ) : (
              <Button size="small" onClick={() => setAsking(one)}>
                {t('mine.ask')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {list.data && list.data.total > 10 && (
        <Pagination size="small" current={page} pageSize={10} total={list.data.total} showSizeChanger={false} onChange={(next) => set({ page: next })} />
      )}
      {asking && <Ask one={asking} onClose={() => setAsking(null)} />}
    </>
  )
}

/** Who, from which office, did what, when and why. */
export function useDeed() {
  const { t, has } = useWords()
  return (verb: string): string => {
    const known = [`mine.verb.${verb}`, `mine.work.${verb.split('.')[0]}`].find(has)
    return t(known ?? 'mine.verbOther')
  }
}

function Entry({ one }: { readonly one: Opening }) {
  const { t, language } = useWords()
  const deed = useDeed()
  const office = one.officeName ?? t('mine.group')
  return (
    <div>
      <div>
        <strong>{one.name}</strong> <span className={css.office}>{[office, one.role && t(`role.${one.role}`)].filter(Boolean).join(' · ')}</span>{' '}
        {deed(one.verb)}
      </div>
      <small>
        <When at={one.at} />
        {one.purpose
          ? ` · ${t('mine.purpose', { purpose: purposeSaid(one.purpose, language) })}`
          : one.verb.startsWith('people.') && ` · ${t('mine.noPurpose')}`}
      </small>
    </div>
  )
}

function Asked({ question }: { readonly question: NonNullable<Opening['question']> }) {
  const { t } = useWords()
  return (
    <div className={css.asked}>
      <div>{t('mine.asked', { question: question.question || t('questions.noWords') })}</div>
      {question.answer === null ? (
        <small>{t('mine.waiting')}</small>
      ) : (
        <div>
          <strong>{t('mine.answered', { name: question.answeredBy ?? '' })}</strong> {question.answer}
        </div>
      )}
    </div>
  )
}

function Ask({ one, onClose }: { readonly one: Opening; readonly onClose: () => void }) {
  const { t } = useWords()
  const [question, setQuestion] = useState('')
  const ask = useCommand(peopleAskWhy, { done: 'mine.askSent', onDone: onClose })
  return (
    <Modal
      open
      title={t('mine.ask')}
      okText={t('mine.ask')}
      confirmLoading={ask.busy}
      onOk={() => void ask.run({ id: newId(), opening: one.id, question })}
      onCancel={onClose}
    >
      <p>{t('mine.askText', { office: one.officeName ?? t('mine.group') })}</p>
      <Input.TextArea
        rows={3}
        maxLength={500}
        aria-label={t('mine.question')}
        placeholder={t('mine.question')}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
    </Modal>
  )
}
