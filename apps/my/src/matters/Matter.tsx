import { residentMatter } from '@balian/contract/residents'
import type { Reply } from '@balian/contract/route'
import { Card } from '@balian/touch/card'
import { List, Row } from '@balian/touch/list'
import { Steps } from '@balian/touch/steps'
import { useParams } from 'react-router'
import { Await, useAsked } from '../asked.tsx'
import { Files } from '../Files.tsx'
import { useLinked } from '../linked.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'
import { AddPapers } from './AddPapers.tsx'
import { Rate, Reopen } from './Rate.tsx'

export type OwnMatter = Reply<typeof residentMatter>

/** One of my matters: where it stands, what was done, by when, whom to ask, the papers, and what I can do. */
export default function Matter() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const matter = useAsked(residentMatter, { id })
  return (
    <Page title={matter.data?.head.title ?? t('matter.title')} up="/matters">
      <Await asked={matter}>
        {(data) => (
          <>
            <Standing matter={data} />
            <Rate matter={data} />
            <Done matter={data} />
            <Follows matter={data} />
            <Files title={t('matter.papers')} files={data.papers} />
            <AddPapers matter={data} />
            <Reopen matter={data} />
          </>
        )}
      </Await>
    </Page>
  )
}

function Standing({ matter }: { readonly matter: OwnMatter }) {
  const { t, day, language } = useWords()
  const { head, charge } = matter
  const limit = matter.deadlines.find((one) => one.done === null && one.what === 'whole') ?? matter.deadlines.find((one) => one.done === null)
  const now = matter.steps.at(-1)?.state[language]
  const late = limit?.daysLeft != null && limit.daysLeft < 0
  return (
    <Card title={now} text={`${matter.words[language]}${head.number ? ` · ${head.number}` : ''}`} tone={late ? 'warn' : head.closedAt ? 'good' : 'info'}>
      {matter.said && <blockquote className="said">{matter.said}</blockquote>}
      {limit && head.closedAt === null && (
        <p>
          <strong>{t(late ? 'matter.overdue' : 'matter.due', { day: day(limit.due) })}</strong>
          <br />
          <small className="quiet">{t('matter.source', { source: limit.source })}</small>
        </p>
      )}
      <p className="label">{t('matter.charge')}</p>
      {charge.length === 0 ? (
        <p>{t('matter.nobody', { office: head.deskName })}</p>
      ) : (
        <List label={t('matter.charge')}>
          {charge.map((one) => (
            <Row
              key={one.name}
              title={one.name}
              text={one.office}
              trail={one.officePhone && <a href={`tel:${one.officePhone.replaceAll(/[^\d]/g, '')}`}>{one.officePhone}</a>}
            />
          ))}
        </List>
      )}
    </Card>
  )
}

function Done({ matter }: { readonly matter: OwnMatter }) {
  const { t, moment, language } = useWords()
  const items = matter.steps.map((one, i) => ({
    key: String(one.n),
    title: one[language],
    text: (
      <>
        {moment(one.at)} · {one.by}
        {one.note && <span className="remark">{one.note}</span>}
      </>
    ),
    state: i === matter.steps.length - 1 && matter.head.closedAt === null ? ('now' as const) : ('done' as const),
  }))
  return (
    <Card title={t('matter.steps')}>
      <Steps items={items} label={t('matter.steps')} />
    </Card>
  )
}

function Follows({ matter }: { readonly matter: OwnMatter }) {
  const { t, language } = useWords()
  const linked = useLinked()
  if (matter.follows.length === 0) return null
  return (
    <Card title={t('matter.follows')} text={t('matter.followsText')}>
      <List label={t('matter.follows')}>
        {matter.follows.map((one) => (
          <Row key={one.id} title={one.title} text={`${one.words[language]}${one.number ? ` · ${one.number}` : ''}`} {...linked(`/matters/${one.id}`)} />
        ))}
      </List>
    </Card>
  )
}
