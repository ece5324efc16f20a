import { type ConsentState, consentGive, consentsOfPerson, consentWithdraw } from '@balian/contract/consents'
import { personCopy } from '@balian/contract/copies'
import { newId } from '@balian/contract/ids'
import { purposes } from '@balian/contract/purposes'
import { Section } from '@balian/ui/page-frame'
import { StatusTag, type Tone } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useDownload, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './rights.module.css'

const tones: Readonly<Record<ConsentState['state'], Tone>> = { none: 'plain', given: 'good', outdated: 'warn', withdrawn: 'bad' }

/** What a resident agreed to, and the copy of what is kept: on the e-file, for whoever keeps it. */
export function RightsOf({ person }: { readonly person: string }) {
  const { t } = useWords()
  const may = useMay()
  const [copying, copy] = useState(false)
  const reads = may(consentsOfPerson.name)
  const copies = may(personCopy.name)
  if (!reads && !copies) return null
  return (
    <Section
      title={t('consents.title')}
      acts={
        copies && (
          <Button size="small" onClick={() => copy(true)}>
            {t('consents.copy')}
          </Button>
        )
      }
    >
      {reads && <Consents person={person} />}
      {copying && <Copy person={person} onClose={() => copy(false)} />}
    </Section>
  )
}

function Consents({ person }: { readonly person: string }) {
  const { t } = useWords()
  const [open, show] = useState(false)
  const { data, error, refetch } = useRead(consentsOfPerson, { person }, { when: open })
  // Reading them leaves an entry that the resident sees, so they are shown when they are asked for.
  if (!open)
    return (
      <Button type="link" className={css.opens!} onClick={() => show(true)}>
        {t('consents.show')}
      </Button>
    )
  if (error) return <Broken error={error} retry={() => void refetch()} />
  return (
    <ul className={css.consents}>
      {data?.items.map((one) => (
        <Consent key={one.key} person={person} one={one} />
      ))}
    </ul>
  )
}

function Consent({ person, one }: { readonly person: string; readonly one: ConsentState }) {
  const { t, language } = useWords()
  const may = useMay()
  const [asked, ask] = useState<'give' | 'withdraw' | null>(null)
  const { given, withdrawn } = one
  return (
    <li>
      <div className={css.head}>
        <strong>{one.name[language]}</strong>
        <StatusTag tone={tones[one.state]}>{t(`consents.state.${one.state}`)}</StatusTag>
      </div>
      {withdrawn ? (
        <small>
          {t('consents.withdrawnBy', { by: withdrawn.by, how: t(`consents.how.${withdrawn.how}`) })} <When at={withdrawn.at} />
        </small>
      ) : (
        given && (
          <small>
            {t('consents.givenBy', { by: given.guardian ?? given.by, how: t(`consents.how.${given.how}`), version: given.version })} <When at={given.at} />
          </small>
        )
      )}
      {may(consentGive.name) && (
        <div className={css.formats}>
          {one.state !== 'given' && (
            <Button size="small" onClick={() => ask('give')}>
              {t('consents.give')}
            </Button>
          )}
          {(one.state === 'given' || one.state === 'outdated') && (
            <Button size="small" onClick={() => ask('withdraw')}>
              {t('consents.withdraw')}
            </Button>
          )}
        </div>
      )}
      {asked === 'give' && <Give person={person} one={one} onClose={() => ask(null)} />}
      {asked === 'withdraw' && <Withdraw person={person} one={one} onClose={() => ask(null)} />}
    </li>
  )
}

interface FormProps {
  readonly person: string
  readonly one: ConsentState
  readonly onClose: () => void
}

/** The text is read out before it is signed on paper. */
function Give({ person, one, onClose }: FormProps) {
  const { t, language } = useWords()
  return (
    <CommandForm<typeof consentGive, { guardian?: string }>
      title={t('consents.giveOf', { name: one.name[language], version: one.version })}
      route={consentGive}
      ok={t('consents.give')}
      done="consents.saved"
      note={one.text[language]}
      input={({ guardian }) => ({ person, id: newId(), key: one.key, guardian: guardian?.trim() || null })}
      onClose={onClose}
    >
      <p className={css.quiet}>{t('consents.paper')}</p>
      {one.key === 'child' && (
        <Form.Item name="guardian" label={t('consents.guardian')} rules={[{ required: true, whitespace: true, min: 2, message: t('consents.needGuardian') }]}>
          <Input maxLength={50} />
        </Form.Item>
      )}
    </CommandForm>
  )
}

function Withdraw({ person, one, onClose }: FormProps) {
  const { t, language } = useWords()
  return (
    <CommandForm<typeof consentWithdraw, { reason?: string }>
      title={t('consents.withdrawOf', { name: one.name[language] })}
      route={consentWithdraw}
      ok={t('consents.withdraw')}
      done="consents.saved"
      danger
      also={['people']}
      note={`${t('consents.stops')}${one.stops[language]}`}
      input={({ reason }) => ({ person, key: one.key, reason: reason?.trim() ?? '' })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('consents.reason')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </CommandForm>
  )
}

/** The copy of what is kept (art. 45): the resident sees that it was made, and what for. */
function Copy({ person, onClose }: { readonly person: string; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const download = useDownload()
  const [purpose, setPurpose] = useState('matter')
  const [busy, setBusy] = useState(false)
  const fetchCopy = async (format: 'json' | 'pdf') => {
    setBusy(true)
    await download(personCopy, { person, format, purpose })
    setBusy(false)
  }
  return (
    <Modal
      open
      title={t('consents.copy')}
      onCancel={onClose}
      footer={
        <span className={css.formats}>
          <Button loading={busy} onClick={() => void fetchCopy('json')}>
            {t('consents.copyJson')}
          </Button>
          <Button type="primary" loading={busy} onClick={() => void fetchCopy('pdf')}>
            {t('consents.copyPdf')}
          </Button>
        </span>
      }
    >
      <p>{t('consents.copyText')}</p>
      <Select
        aria-label={t('consents.purpose')}
        style={{ width: '100%' }}
        value={purpose}
        onChange={setPurpose}
        options={Object.entries(purposes).map(([value, said]) => ({ value, label: said[language] }))}
      />
    </Modal>
  )
}
