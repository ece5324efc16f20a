import { offers } from '@balian/contract/care-help'
import { careMatches, careRequestRoutes } from '@balian/contract/care-requests'
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

function Matches({ id, page, refetch }: PanelProps) {
  const { t, language } = useWords()
  const { data } = useRead(careMatches, { id })
  const [chosen, choose] = useState<{ readonly id: string; readonly title: string; readonly what: string } | null>(null)
  const giver = (value: string) => offers.items.find((item) => item.name === 'giver')!.choices!.find((one) => one.value === value)?.[language]
  return (
    <Section title={t('care.matches')} acts={<Link to={offers.path}>{t(`register.${offers.name}`)}</Link>}>
      {data?.items.length === 0 && <p className={css.faint}>{t('care.matches.none')}</p>}
      <ul className={css.rows} aria-label={t('care.matches')}>
        {data?.items.map((one) => (
          <li key={one.id} className={css.match}>
            <div>
              <header>
                <strong>{one.title}</strong>
                <span className={css.faint}>{giver(one.giver)}</span>
                <StatusTag tone={one.near === 'township' ? 'plain' : 'good'}>{t(`care.near.${one.near}`)}</StatusTag>
                {one.busy > 0 && <StatusTag tone="warn">{t('care.matches.busy', { count: one.busy })}</StatusTag>}
              </header>
              <span>{one.what}</span>
              <span className={css.faint}>
                {one.placeName}
                {one.until && (
                  <>
                    {' · '}
                    {t('care.matches.until')} <When at={one.until} />
                  </>
                )}
              </span>
            </div>
            {page.values.offer === one.id ? (
              <StatusTag tone="good">{t('care.matches.chosen')}</StatusTag>
            ) : (
              <CanButton can={page.can.match} aria-label={t('care.matches.chooseOf', { title: one.title })} onClick={() => choose(one)}>
                {t('care.matches.choose')}
              </CanButton>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <CommandForm<typeof match, { agreed: string }>
          title={t('care.matches.chooseOf', { title: chosen.title })}
          route={match}
          input={({ agreed }) => ({ id, version: page.head.version, values: { offer: chosen.id, agreed }, note: '' })}
          initial={{ agreed: chosen.what }}
          ok={t('care.matches.choose')}
          done="care.matches.done"
          also={['cases']}
          onDone={refetch}
          onClose={() => choose(null)}
        >
          <Form.Item
            name="agreed"
            label={t('care.matches.agreed')}
            rules={[{ required: true, message: t('registers.needed', { what: t('care.matches.agreed') }) }]}
          >
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
          </Form.Item>
        </CommandForm>
      )}
    </Section>
  )
}
