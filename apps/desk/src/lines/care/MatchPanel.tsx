import { offers } from '@balian/contract/care-help'
import { careMatches, careRequestRoutes } from '@balian/contract/care-requests'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../../data/index.ts'
import { CommandForm } from '../../frame/CommandForm.tsx'
import type { PanelProps } from '../../matters/declared.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './care.module.css'

const { match } = careRequestRoutes.steps

/** Offers of help that fit the request, the nearest first; a person decides. */
export default function MatchPanel(props: PanelProps) {
  const may = useMay()
  const waits = props.page.head.state === 'accepted' || props.page.head.state === 'matched'
  return may(careMatches.name) && waits ? <Matches {...props} /> : null
}

type Match = Reply<typeof careMatches>['items'][number]

function Matches({ id, page, refetch }: PanelProps) {
  const { t } = useWords()
  const { data } = useRead(careMatches, { id })
  const [chosen, choose] = useState<Match | null>(null)
  return (
    <Section title={t('care.matches')} acts={<Link to={offers.path}>{t(`register.${offers.name}`)}</Link>}>
      {data?.items.length === 0 && <p className={css.faint}>{t('care.matches.none')}</p>}
      <ul className={css.rows} aria-label={t('care.matches')}>
        {data?.items.map((one) => (
          <Offer key={one.id} offer={one} chosen={page.values.offer === one.id} can={page.can.match} onChoose={() => choose(one)} />
        ))}
      </ul>
      {chosen && <Choosing id={id} version={page.head.version} offer={chosen} onDone={refetch} onClose={() => choose(null)} />}
    </Section>
  )
}

interface OfferProps {
  readonly offer: Match
  readonly chosen: boolean
  readonly can: true | string | undefined
  readonly onChoose: () => void
}

function Offer({ offer, chosen, can, onChoose }: OfferProps) {
  const { t, language } = useWords()
  const giver = offers.items.find((item) => item.name === 'giver')!.choices!.find((one) => one.value === offer.giver)?.[language]
  return (
    <li className={css.match}>
      <div>
        <header>
          <strong>{offer.title}</strong>
          <span className={css.faint}>{giver}</span>
          <StatusTag tone={offer.near === 'township' ? 'plain' : 'good'}>{t(`care.near.${offer.near}`)}</StatusTag>
          {offer.busy > 0 && <StatusTag tone="warn">{t('care.matches.busy', { count: offer.busy })}</StatusTag>}
        </header>
        <span>{offer.what}</span>
        <span className={css.faint}>
          {offer.placeName}
          {offer.until && ` · ${t('care.matches.until')} `}
          {offer.until && <When at={offer.until} />}
        </span>
      </div>
      {chosen ? (
        <StatusTag tone="good">{t('care.matches.chosen')}</StatusTag>
      ) : (
        <CanButton can={can} aria-label={t('care.matches.chooseOf', { title: offer.title })} onClick={onChoose}>
          {t('care.matches.choose')}
        </CanButton>
      )}
    </li>
  )
}

interface ChoosingProps {
  readonly id: string
  readonly version: number
  readonly offer: Match
  readonly onDone: () => void
  readonly onClose: () => void
}

/** What was agreed with whoever offers. */
function Choosing({ id, version, offer, onDone, onClose }: ChoosingProps) {
  const { t } = useWords()
  const what = t('care.matches.agreed')
  return (
    <CommandForm<typeof match, { agreed: string }>
      title={t('care.matches.chooseOf', { title: offer.title })}
      route={match}
      input={({ agreed }) => ({ id, version, values: { offer: offer.id, agreed }, note: '' })}
      initial={{ agreed: offer.what }}
      ok={t('care.matches.choose')}
      done="care.matches.done"
      also={['cases']}
      onDone={onDone}
      onClose={onClose}
    >
      <Form.Item name="agreed" label={what} rules={[{ required: true, message: t('registers.needed', { what }) }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
      </Form.Item>
    </CommandForm>
  )
}
