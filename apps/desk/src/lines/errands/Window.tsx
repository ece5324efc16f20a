import { catalogueAt } from '@balian/contract/custody'
import { errandModes, errandRoutes } from '@balian/contract/errand-matters'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { Button, Input, Segmented, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { PersonSelect } from '../../people/PersonSelect.tsx'
import { usePlace } from '../../session/place.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './errands.module.css'
import { Materials, type Ticks } from './Materials.tsx'
import { materialsOf } from './materials.ts'
import { Said, type Service } from './Said.tsx'
import { type Taken, useTakeIn } from './use-take-in.ts'

interface Entered {
  readonly person: string | undefined
  readonly name: string
  readonly place: string
  readonly service: string | undefined
  readonly mode: string | undefined
  readonly request: string
  readonly ticks: Ticks
}
const nothing: Entered = { person: undefined, name: '', place: '', service: undefined, mode: undefined, request: '', ticks: {} }

/** The window of a centre or station: one person after another, by keyboard. */
export function Component() {
  const { t } = useWords()
  const { place } = usePlace()
  const [entered, setEntered] = useState(nothing)
  const [taken, setTaken] = useState<Taken | null>(null)
  const [round, setRound] = useState(0)
  const { run, busy } = useTakeIn()
  const at = entered.place || place
  const { data: catalogue } = useRead(catalogueAt, { place: at }, { keep: true, when: at !== '' })
  const service = catalogue?.items.find((one) => one.id === entered.service)
  const change = (some: Partial<Entered>) => setEntered((now) => ({ ...now, ...some }))
  const mode = entered.mode ?? service?.mode
  const materials = service ? materialsOf(service.materials) : []
  const missing = materials.filter((one) => (entered.ticks[one] ?? 'none') === 'none')
  const ready = entered.name !== '' && service !== undefined && mode !== undefined
  const take = async () => {
    if (!ready || busy || taken) return
    const brought = materials.flatMap((name) => {
      const form = entered.ticks[name]
      return form === 'original' || form === 'copy' ? [{ name, form }] : []
    })
    const told = { ...entered, service: service.id, title: `${service.title} · ${entered.name}`.slice(0, 100), mode, brought }
    setTaken(await run({ ...told, place: at, missing: mode === 'at-once' ? [] : missing }))
  }
  const next = () => {
    setEntered(nothing)
    setTaken(null)
    setRound(round + 1)
  }
  useKeys({ take: () => void take(), next })
  return (
    <PageFrame title={t('errands.window.title')} note={t('errands.window.note')}>
      <div className={css.window} key={round}>
        <Today />
        <Section title={taken ? t('errands.window.done') : t('errands.window.who')}>
          <Who entered={entered} onChange={change} />
          <What entered={entered} catalogue={catalogue?.items ?? []} mode={mode} onChange={change} />
          <fieldset>
            <h3>{t('errands.window.materials')}</h3>
            {service ? <Materials names={materials} ticks={entered.ticks} onTick={(ticks) => change({ ticks })} /> : <p>{t('errands.window.noService')}</p>}
          </fieldset>
          <Button type="primary" size="large" disabled={!ready || taken !== null} loading={busy} onClick={() => void take()}>
            {t('errands.window.take')}
          </Button>
          {!ready && <p>{t(entered.name === '' ? 'errands.window.needWho' : 'errands.window.needWhat')}</p>}
        </Section>
        <Said service={service} missing={service && mode !== 'at-once' ? missing : null} taken={taken} onNext={next} />
      </div>
    </PageFrame>
  )
}

/** Ctrl+Enter takes in, Alt+N is for the next. */
function useKeys(acts: { readonly take: () => void; readonly next: () => void }): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) latest.current.take()
      else if (event.altKey && event.code === 'KeyN') latest.current.next()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

interface PartProps {
  readonly entered: Entered
  readonly onChange: (some: Partial<Entered>) => void
}

function Who({ entered, onChange }: PartProps) {
  const { t } = useWords()
  const [byName, setByName] = useState(false)
  return (
    <fieldset>
      {byName ? (
        <Input
          autoFocus
          size="large"
          aria-label={t('errands.window.who')}
          maxLength={60}
          value={entered.name}
          onChange={(event) => onChange({ name: event.target.value, person: undefined })}
        />
      ) : (
        <div style={{ display: 'grid' }}>
          <PersonSelect
            label={t('errands.window.who')}
            placeholder={t('errands.window.whoHint')}
            {...(entered.person ? { value: entered.person, known: entered.name } : {})}
            onChange={(person, row) => onChange({ person, name: row?.name ?? '', place: row?.place ?? '' })}
          />
        </div>
      )}
      <button type="button" className={css.switch} onClick={() => setByName(!byName)}>
        {t(byName ? 'errands.window.inRegister' : 'errands.window.outsider')}
      </button>
    </fieldset>
  )
}

interface WhatProps extends PartProps {
  readonly catalogue: readonly Service[]
  readonly mode: string | undefined
}

/** An item of the catalogue by some letters of its name or by the initials in pinyin, and the mode if another than usual. */
function What({ entered, catalogue, mode, onChange }: WhatProps) {
  const { t, language } = useWords()
  return (
    <>
      <fieldset>
        <h3>
          <label htmlFor="window-service">{t('errands.window.what')}</label>
        </h3>
        <div style={{ display: 'grid' }}>
          <Select<string, { value: string; label: string; initials: string }>
            id="window-service"
            size="large"
            value={entered.service ?? null}
            placeholder={t('errands.window.whatHint')}
            showSearch={{
              filterOption: (text, option) => option !== undefined && (option.label.includes(text) || option.initials.includes(text.toLowerCase())),
            }}
            options={catalogue.map((one) => ({ value: one.id, label: one.title, initials: one.initials }))}
            onChange={(chosen) => onChange({ service: chosen, mode: undefined, ticks: {} })}
          />
        </div>
      </fieldset>
      {mode && (
        <fieldset>
          <h3>{t('errands.window.mode')}</h3>
          <Segmented
            value={mode}
            aria-label={t('errands.window.mode')}
            onChange={(chosen) => onChange({ mode: String(chosen) })}
            options={errandModes.map((one) => ({ value: one.value, label: one[language] }))}
          />
        </fieldset>
      )}
      <fieldset>
        <h3>
          <label htmlFor="window-request">{t('errands.window.request')}</label>
        </h3>
        <Input.TextArea
          id="window-request"
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={1000}
          value={entered.request}
          onChange={(event) => onChange({ request: event.target.value })}
        />
      </fieldset>
    </>
  )
}

/** What was taken in today at this place. */
function Today() {
  const { t } = useWords()
  const { place } = usePlace()
  const [today] = useState(() => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()))
  const { data } = useRead(errandRoutes.list, { from: today, size: 10, ...(place ? { place } : {}) } as never, { keep: true })
  return (
    <Section title={`${t('errands.window.today')} ${data?.total ?? ''}`}>
      {data && data.items.length === 0 && <p>{t('errands.window.todayNone')}</p>}
      <ul className={css.today}>
        {data?.items.map((row) => (
          <li key={row.id}>
            <Link to={paths.errand(row.id)}>{row.title}</Link>
            <small>{row.number}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
