import { newId } from '@balian/contract/ids'
import { peopleAskWhy, peopleOpenings } from '@balian/contract/people-mine'
import { purposeText } from '@balian/contract/purposes'
import { type Role, roleWords } from '@balian/contract/roles'
import type { Reply } from '@balian/contract/route'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Empty } from '@balian/touch/empty'
import { Form } from '@balian/touch/form'
import { Sheet } from '@balian/touch/sheet'
import { useState } from 'react'
import type { Me } from '../App.tsx'
import { Await, useAsked, useDo } from '../asked.tsx'
import { Page } from '../Page.tsx'
import { Pager } from '../Pager.tsx'
import { useWords } from '../say.ts'
import { ProofSheet } from './ProofSheet.tsx'
import { Whose } from './Whose.tsx'

type Opening = Reply<typeof peopleOpenings>['items'][number]
const size = 10

/** 谁看过我的档案: who opened my file, or a child's of mine, when and why; "why?", and the proof. */
export default function Openings({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const [of, setOf] = useState(me.person)
  return (
    <Page title={t('openings.title')} up="/file">
      <Whose me={me} of={of} onChange={setOf} />
      <p className="note">{t('openings.text')}</p>
      {/* Of another's file everything is asked anew: nothing of the one stands for a moment under the name of the other. */}
      <Entries key={of} ward={of === me.person ? undefined : of} />
      {me.helper && <p className="note">{t('openings.helped')}</p>}
    </Page>
  )
}

function Entries({ ward }: { readonly ward: string | undefined }) {
  const { t } = useWords()
  const [page, setPage] = useState(1)
  const openings = useAsked(peopleOpenings, { page, size, ...(ward ? { of: ward } : {}) }, { keep: true })
  return (
    <Await asked={openings}>
      {({ items, total }) =>
        items.length === 0 ? (
          <Empty title={t('openings.none')} text={t('openings.noneText')} />
        ) : (
          <>
            {items.map((one) => (
              <Entry key={one.id} one={one} ward={ward} />
            ))}
            <Pager page={page} total={total} size={size} onPage={setPage} />
          </>
        )
      }
    </Await>
  )
}

function Entry({ one, ward }: { readonly one: Opening; readonly ward: string | undefined }) {
  const { t, has, moment, language } = useWords()
  const [open, setOpen] = useState<'why' | 'proof' | null>(null)
  const role = one.role && one.role in roleWords ? roleWords[one.role as Role][language] : one.role === 'group-leader' ? t('openings.leader') : ''
  const verb = [`deed.${one.verb}`, `deed.${one.verb.split('.')[0]}`].find(has) ?? 'deed.other'
  return (
    <Card title={`${one.officeName ?? t('openings.group')}`} text={[one.name, role].filter(Boolean).join(' · ')}>
      <p>
        {t(verb)}
        <br />
        <span className="quiet">{moment(one.at)}</span>
      </p>
      <p>{one.purpose ? t('openings.purpose', { purpose: purposeText(one.purpose, language) }) : t('openings.noPurpose')}</p>
      {one.law && <p className="note">{t('openings.law', { law: one.law })}</p>}
      {one.question && <Asked question={one.question} />}
      <div className="acts">
        {!one.question && (
          <Button icon="info" onClick={() => setOpen('why')}>
            {t('openings.why')}
          </Button>
        )}
        <Button icon="lock" onClick={() => setOpen('proof')}>
          {t('openings.proof')}
        </Button>
      </div>
      {open === 'why' && <Why one={one} ward={ward} onClose={() => setOpen(null)} />}
      {open === 'proof' && <ProofSheet id={one.id} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function Asked({ question }: { readonly question: NonNullable<Opening['question']> }) {
  const { t, day } = useWords()
  return (
    <blockquote className="said">
      <p>{question.question ? t('openings.asked', { question: question.question }) : t('openings.askedPlain')}</p>
      {question.answer === null ? (
        <p className="quiet">{question.due ? t('openings.waitingUntil', { day: day(question.due) }) : t('openings.waiting')}</p>
      ) : (
        <p>
          <strong>{t('openings.answered', { name: question.answeredBy ?? '' })}</strong> {question.answer}
        </p>
      )}
    </blockquote>
  )
}

function Why({ one, ward, onClose }: { readonly one: Opening; readonly ward: string | undefined; readonly onClose: () => void }) {
  const { t } = useWords()
  const askWhy = useDo(peopleAskWhy, 'openings.sent')
  const send = async (answers: Readonly<Record<string, unknown>>) => {
    const sent = await askWhy.run({ id: newId(), opening: one.id, question: String(answers['question'] ?? ''), ...(ward ? { of: ward } : {}) })
    if (sent) onClose()
  }
  return (
    <Sheet title={t('openings.why')} onClose={onClose}>
      <p>{t('openings.whyText', { office: one.officeName ?? t('openings.group') })}</p>
      <Form items={[{ name: 'question', kind: 'long', label: t('openings.question'), most: 500 }]} save={t('openings.send')} onSave={send} />
    </Sheet>
  )
}
