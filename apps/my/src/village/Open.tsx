import { deliberationWords, publishedList } from '@balian/contract/deliberation'
import { electionWords } from '@balian/contract/elections'
import { lines } from '@balian/contract/lines'
import { placeSearch } from '@balian/contract/places'
import type { Reply } from '@balian/contract/route'
import { villagePage } from '@balian/contract/village'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Empty } from '@balian/touch/empty'
import { chooseLanguage } from '@balian/touch/language'
import { List, Row, Seal } from '@balian/touch/list'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Await, useAsked } from '../asked.tsx'
import { useLinked } from '../linked.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'

type Village = Reply<typeof villagePage>

/** The open page of a village: for everybody, without signing in. */
export default function Open() {
  const { place } = useParams()
  const { t, language } = useWords()
  return (
    <main>
      <div className="acts">
        <Link to="/">{t('open.signIn')}</Link>
        <Button look="bare" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => chooseLanguage(language === 'en' ? 'zh' : 'en')}>
          {t('signIn.language')}
        </Button>
      </div>
      {place ? <OfVillage place={place} /> : <Choose />}
    </main>
  )
}

function Choose() {
  const { t } = useWords()
  const linked = useLinked()
  const [typed, type] = useState('')
  const found = useAsked(placeSearch, { q: typed.trim(), level: 'village' }, { when: typed.trim() !== '', keep: true })
  const villages = found.data?.items ?? []
  return (
    <Page title={t('open.choose')}>
      <Card>
        <label className="search">
          {t('open.search')}
          <input type="search" value={typed} onChange={(event) => type(event.target.value)} maxLength={30} />
        </label>
        <List label={t('open.choose')}>
          {villages.map((one) => (
            <Row key={one.code} title={one.name} text={one.path} {...linked(`/open/${one.code}`)} />
          ))}
        </List>
        {typed.trim() !== '' && found.data && villages.length === 0 && <p className="quiet">{t('open.notFound')}</p>}
      </Card>
    </Page>
  )
}

function OfVillage({ place }: { readonly place: string }) {
  const { t } = useWords()
  const village = useAsked(villagePage, { place })
  return (
    <Page title={village.data ? t('open.title', { village: village.data.name }) : t('open.choose')} up="/open">
      <Await asked={village}>
        {(data) => (
          <>
            <p className="note">{data.above.join(' · ')}</p>
            <Decisions place={place} />
            <Elections village={data} />
            <Numbers village={data} />
            <Officers card={data.card} />
          </>
        )}
      </Await>
    </Page>
  )
}

/** What the village decided, and how far that is carried out. */
function Decisions({ place }: { readonly place: string }) {
  const { t, day, language } = useWords()
  const published = useAsked(publishedList, { place })
  const said = (key: string) => deliberationWords[key]?.[language] ?? key
  return (
    <Await asked={published}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('open.noDecisions')} text={t('open.noDecisionsText')} />
        ) : (
          <>
            <h2>{t('open.decisions')}</h2>
            {items.map((one) => (
              <Card key={one.id} title={one.title} text={`${said(one.kind)} · ${said(one.state)} · ${day(one.publishedOn)}`}>
                <p className="plain">{one.notice}</p>
                {one.steps > 0 && <p className="quiet">{t('open.carried', { done: one.stepsDone, all: one.steps })}</p>}
                {one.objectionsUntil && <p className="quiet">{t('open.objections', { day: day(one.objectionsUntil) })}</p>}
              </Card>
            ))}
          </>
        )
      }
    </Await>
  )
}

/** Whom the mutual-aid groups elected: the notice that hangs on the wall. */
function Elections({ village }: { readonly village: Village }) {
  const { t, day, language } = useWords()
  if (village.elections.length === 0) return null
  const said = (key: string) => electionWords[key]?.[language] ?? key
  return (
    <>
      <h2>{t('open.elections')}</h2>
      {village.elections.map((one) => (
        <Card key={one.id} title={`${one.group} · ${said(one.kind)}`} text={`${said(one.state)} · ${day(one.votedOn)}`}>
          <p>{one.winners.length > 0 ? t('open.elected', { names: one.winners.join('、') }) : said(one.outcome ?? one.state)}</p>
          <p className="quiet">{t('open.took', { took: one.took, size: one.size })}</p>
          {one.state === 'objections' && one.objectionsUntil && <p className="quiet">{t('open.objections', { day: day(one.objectionsUntil) })}</p>}
        </Card>
      ))}
    </>
  )
}

/** Numbers of whole quarters; small ones are hidden, and one more with them. */
function Numbers({ village }: { readonly village: Village }) {
  const { t, day, language } = useWords()
  const shown = (value: number | null) => (value === null ? t('open.few') : value.toLocaleString(language))
  return (
    <>
      <h2>{t('open.numbers')}</h2>
      {village.periods.map(({ from, to, matters, total, work }) => (
        <Card key={from} title={`${day(from)} – ${day(to)}`}>
          <dl className="facts">
            {[
              ...matters.map((one) => [one[language], one.value] as const),
              [t('open.total'), total] as const,
              ...work.map((one) => [one[language], one.value] as const),
            ].map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className={value === null ? 'quiet' : undefined}>{shown(value)}</dd>
              </div>
            ))}
          </dl>
        </Card>
      ))}
      <p className="note">{t('open.hidden')}</p>
    </>
  )
}

function Officers({ card }: { readonly card: Village['card'] }) {
  const { t, language } = useWords()
  return (
    <Card title={t('open.officers')}>
      <List label={t('open.officers')}>
        {card.map(({ role, officers }) => {
          const line = lines.find((one) => one.officer === role)!
          return (
            <Row
              key={role}
              lead={<Seal>{line.zh.slice(-1)}</Seal>}
              title={language === 'en' ? line.officerEn : line.officerZh}
              text={officers.length === 0 ? t('officers.none') : officers.map((one) => [one.name, one.officePhone].filter(Boolean).join(' ')).join('；')}
            />
          )
        })}
      </List>
    </Card>
  )
}
