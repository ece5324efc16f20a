import { placePage } from '@balian/contract/places'
import type { Reply } from '@balian/contract/route'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { Button, DatePicker, Spin } from 'antd'
import dayjs from 'dayjs'
import { Fragment } from 'react'
import { Link, useParams } from 'react-router'
import { useListQuery, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { Beneath } from './Beneath.tsx'
import { ContactCard } from './ContactCard.tsx'
import { CountyMap } from './CountyMap.tsx'
import { PlaceActs } from './PlaceActs.tsx'
import { PlaceFacts } from './PlaceFacts.tsx'
import { PlaceHistory } from './PlaceHistory.tsx'
import { PlaceTree } from './PlaceTree.tsx'
import css from './place.module.css'

export type Place = Reply<typeof placePage>

/** One place beside the tree of all: what it is, what lies beneath it, whom to ask, and what happened to it. */
export function Component() {
  const { code = '' } = useParams()
  const { query, set } = useListQuery()
  const { day } = query
  const { data: place, error, refetch } = useRead(placePage, { code, ...(day ? { day } : {}) }, { keep: true })
  const shown = place?.code === code ? place : undefined
  return (
    <div className={css.split}>
      <PlaceTree at={code} trail={place?.path ?? []} />
      <div className={css.main}>
        {error && !shown ? (
          <Broken error={error} retry={() => void refetch()} />
        ) : shown ? (
          <Page place={shown} day={day} onDay={(to) => set({ day: to })} />
        ) : (
          <Spin />
        )}
      </div>
    </div>
  )
}

interface Props {
  readonly place: Place
  readonly day: string | undefined
  readonly onDay: (day: string | null) => void
}

function Page({ place, day, onDay }: Props) {
  const { t } = useWords()
  const asOf = (
    <DatePicker
      className={css.day}
      value={day ? dayjs(day) : null}
      onChange={(to) => onDay(to?.format('YYYY-MM-DD') ?? null)}
      placeholder={t('places.asOf')}
      aria-label={t('places.asOf')}
      disabledDate={(to) => to.isAfter(dayjs())}
    />
  )
  return (
    <PageFrame
      title={place.name}
      note={<Note place={place} />}
      up={<Crumbs place={place} />}
      acts={
        <>
          {asOf}
          {!day && <PlaceActs place={place} />}
        </>
      }
    >
      {day && (
        <p className={css.asOf} role="status">
          {t('places.asOfDay', { day })}
          <Button type="link" onClick={() => onDay(null)}>
            {t('places.today')}
          </Button>
        </p>
      )}
      <PlaceFacts place={place} />
      {place.level === 'village' && !day && <ContactCard place={place.code} />}
      <div className={place.code === mapped ? css.withMap : undefined}>
        {place.code === mapped && <CountyMap day={day} />}
        {place.level !== 'group' && <Beneath place={place} day={day} />}
      </div>
      <Section title={t('places.history')}>
        <PlaceHistory place={place} />
      </Section>
    </PageFrame>
  )
}

/** The city whose counties there is a map of. */
const mapped = '6211'

function Note({ place }: { readonly place: Place }) {
  const { t } = useWords()
  if (place.validTo)
    return (
      <StatusTag tone="warn">
        {t('places.ended', { day: place.validTo })}
        {place.replacedBy && (
          <>
            {' · '}
            {t('places.endedInto')} <Link to={paths.place(place.replacedBy.code)}>{place.replacedBy.name}</Link>
          </>
        )}
      </StatusTag>
    )
  return <span>{place.kind ? t(`places.kind.${place.kind}`) : t(`level.${place.level}`)}</span>
}

function Crumbs({ place }: { readonly place: Place }) {
  const { t } = useWords()
  return (
    <nav aria-label={t('places.title')}>
      {place.path.slice(0, -1).map(({ code, name }) => (
        <Fragment key={code}>
          <Link to={paths.place(code)}>{name}</Link>
          <span aria-hidden="true"> / </span>
        </Fragment>
      ))}
    </nav>
  )
}
