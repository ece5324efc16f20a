import { boarderCard, boarderGroup, boarderPrint, boarderUnseen, checkInWays, fiveParties } from '@balian/contract/boarders'
import { boarderRoutes, boarders } from '@balian/contract/residence'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Facts } from '@balian/ui/facts'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCommand, useDownload, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { RegisterForm } from '../../registers/RegisterForm.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './population.module.css'
import { TakeBack } from './TakeBack.tsx'
import { useSeen } from './use-seen.ts'

type Card = Reply<typeof boarderCard>
const shown = { register: boarders, routes: boarderRoutes }

/** The five-party card of a boarder (校外寄宿生五方联管卡). */
export function Component() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const may = useMay()
  const { data: card, error, refetch } = useRead(boarderCard, { id })
  const { seen, busyWith } = useSeen()
  const [filling, setFilling] = useState(false)
  if (!card) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />
  const note = (
    <span className={css.tags}>
      {card.placeName} · {card.school}
      {card.gaps.length === 0 && <StatusTag tone="good">{t('boarders.complete')}</StatusTag>}
      {card.gaps.map((gap) => (
        <StatusTag key={gap} tone={gap === 'unseen' ? 'warn' : 'bad'}>
          {t(`boarders.gap.${gap}`)}
        </StatusTag>
      ))}
    </span>
  )
  const acts = (
    <>
      {may(boarderPrint.name) && <Prints id={id} />}
      {may(boarderRoutes.change.name) && card.endedOn === null && <Button onClick={() => setFilling(true)}>{t('boarders.fill')}</Button>}
      <CanButton type="primary" can={card.today ? 'seen-today' : card.can.boarderSeen} loading={busyWith === id} onClick={() => void seen(id)}>
        {t('boarders.saw')}
      </CanButton>
    </>
  )
  return (
    <PageFrame up={<Link to={paths.boarderBoard}>{t('boarders.board')}</Link>} title={card.name} note={note} acts={acts}>
      <div className={css.columns}>
        <div>
          <Parties card={card} />
          <Agreement card={card} />
        </div>
        <CheckIns card={card} />
      </div>
      {filling && <Filling id={id} onClose={() => setFilling(false)} />}
    </PageFrame>
  )
}

/** The register's own form, with the row as it stands. */
function Filling({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { data } = useRead(boarderRoutes.page, { id })
  return data ? <RegisterForm shown={shown} row={data} onClose={onClose} /> : null
}

function Prints({ id }: { readonly id: string }) {
  const { t } = useWords()
  const download = useDownload()
  return (
    <>
      <FileButton onFetch={() => download(boarderPrint, { id, what: 'card', as: 'pdf' })}>{t('boarders.printCard')}</FileButton>
      <FileButton onFetch={() => download(boarderPrint, { id, what: 'agreement', as: 'docx' })}>{t('boarders.printAgreement')}</FileButton>
    </>
  )
}

function Parties({ card }: { readonly card: Card }) {
  const { t, language } = useWords()
  return (
    <Section title={t('boarders.parties')}>
      <ul className={css.parties}>
        {card.parties.map((one) => {
          const gap = card.gaps.includes(one.party)
          return (
            <li key={one.party} data-gap={gap}>
              <small>{fiveParties.find((each) => each.party === one.party)![language]}</small>
              <strong>{one.name || t('boarders.nobody')}</strong>
              <span className={css.faint}>{one.phone ?? t('boarders.noPhone')}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Agreement({ card }: { readonly card: Card }) {
  const { t } = useWords()
  const may = useMay()
  const { run, busy } = useCommand(boarderGroup, { done: 'registers.saved' })
  const put = (group?: string) => void run({ id: card.id, version: card.version, group: group ?? null })
  const group = may(boarderGroup.name) ? (
    <Select
      allowClear
      aria-label={t('boarders.group')}
      loading={busy}
      style={{ width: '100%', maxWidth: 320 }}
      placeholder={t('boarders.pickGroup')}
      value={card.group ?? undefined}
      onChange={put}
      options={[
        ...card.groups,
        ...(card.group && !card.groups.some((one) => one.id === card.group) ? [{ id: card.group, name: card.groupName ?? '' }] : []),
      ].map((one) => ({ value: one.id, label: one.name }))}
    />
  ) : (
    card.groupName
  )
  return (
    <Section title={t('boarders.agreement')}>
      <Facts
        items={[
          {
            name: t('boarders.signed'),
            value: card.signed ? <StatusTag tone="good">{t('boarders.signedYes')}</StatusTag> : <StatusTag tone="bad">{t('boarders.gap.unsigned')}</StatusTag>,
          },
          { name: t('boarders.signedOn'), value: card.signedOn && <When at={card.signedOn} /> },
          { name: t('boarders.from'), value: card.from && <When at={card.from} /> },
          { name: t('boarders.until'), value: card.until && <When at={card.until} /> },
          { name: t('boarders.house'), value: card.house && <Link to={paths.rentalHouse(card.house.id)}>{card.house.title}</Link> },
          { name: t('boarders.group'), value: group, wide: true },
        ]}
      />
    </Section>
  )
}

function CheckIns({ card }: { readonly card: Card }) {
  const { t, language } = useWords()
  const { run } = useCommand(boarderUnseen, { done: 'registers.saved', also: ['indicators'] })
  return (
    <Section title={t('boarders.checkIns')}>
      {card.checkIns.length === 0 && <p className={css.faint}>{t('boarders.never')}</p>}
      <ul className={css.rows} aria-label={t('boarders.checkIns')}>
        {card.checkIns.map((one) => (
          <li key={one.id} data-off={one.undone !== null}>
            <header>
              <When at={one.on} />
              <strong>{one.by}</strong>
              <StatusTag>{checkInWays[one.how][language]}</StatusTag>
              {one.asLeader && <StatusTag tone="info">{t('boarders.asLeader')}</StatusTag>}
              {one.undone !== null && <StatusTag>{t('boarders.undone')}</StatusTag>}
              {one.can.boarderUnseen === true && <TakeBack onDone={(why) => void run({ id: one.id, why })} />}
            </header>
            {(one.note || one.undone) && <span className={css.faint}>{one.undone || one.note}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
