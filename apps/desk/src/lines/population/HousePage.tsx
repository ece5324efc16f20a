import { codeName } from '@balian/contract/codes'
import { newId } from '@balian/contract/ids'
import { rentalHouses } from '@balian/contract/residence'
import { houseCheckRoutes, houseChecks } from '@balian/contract/residence-checks'
import type { Reply } from '@balian/contract/route'
import { type HouseCheckItem, housePage, type Tenancy, tenantIn, tenantOut } from '@balian/contract/tenancies'
import { CanButton } from '@balian/ui/can-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Button, Checkbox, DatePicker, Form, Input, Modal, Skeleton } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCommand, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { paths } from '../../paths.ts'
import { PersonPick } from '../../people/PersonPick.tsx'
import { RegisterForm } from '../../registers/RegisterForm.tsx'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './population.module.css'

type Page = Reply<typeof housePage>
/** What is looked at, as its register declares it. */
const looked = houseChecks.items.filter((item) => item.kind === 'yes') as readonly ((typeof houseChecks.items)[number] & { name: HouseCheckItem })[]
const results = houseChecks.items.find((item) => item.name === 'result')!.choices!
const resultOf = (result: string | null, language: 'zh' | 'en'): string => results.find((one) => one.value === result)?.[language] ?? ''

const checksShown = { register: houseChecks, routes: houseCheckRoutes }

/** A rental house: landlord, tenants now and before, boarders, safety checks. */
export function Component() {
  const { id = '' } = useParams()
  const { t } = useWords()
  const may = useMay()
  const { data: page, error, refetch } = useRead(housePage, { id })
  const [open, setOpen] = useState<'in' | 'check' | null>(null)
  if (!page) return error ? <Broken error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 8 }} />
  const due = page.nextCheck === null || page.nextCheck <= dayjs().format('YYYY-MM-DD')
  const note = (
    <span className={css.tags}>
      {page.placeName} · {t('houses.landlord')} <Link to={paths.person(page.landlord)}>{page.landlordName}</Link>
      <StatusTag tone={due ? 'warn' : 'good'}>{page.nextCheck ? t('houses.nextCheck', { day: page.nextCheck }) : t('houses.neverChecked')}</StatusTag>
    </span>
  )
  const acts = (
    <>
      <Link to={`${rentalHouses.path}/${id}`}>{t('houses.toRow')}</Link>
      {may(houseCheckRoutes.add.name) && <Button onClick={() => setOpen('check')}>{t('houses.check')}</Button>}
      <CanButton type="primary" can={page.can.tenantIn} onClick={() => setOpen('in')}>
        {t('houses.tenantIn')}
      </CanButton>
    </>
  )
  return (
    <PageFrame up={<Link to={rentalHouses.path}>{t(`register.${rentalHouses.name}`)}</Link>} title={page.title} note={note} acts={acts}>
      <div className={css.columns}>
        <div>
          <Tenants page={page} past={false} />
          <Tenants page={page} past />
        </div>
        <div>
          <Checks page={page} />
          {page.boarders.length > 0 && (
            <Section title={t('houses.boarders')}>
              <ul className={css.rows}>
                {page.boarders.map((one) => (
                  <li key={one.id}>
                    <Link to={paths.boarder(one.id)}>{one.name}</Link>
                    <span className={css.faint}>{one.school}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
      {open === 'in' && <MovesIn id={id} onClose={() => setOpen(null)} />}
      {open === 'check' && <NewCheck page={page} onClose={() => setOpen(null)} />}
    </PageFrame>
  )
}

/** The register's own form, of this house and today. */
function NewCheck({ page, onClose }: { readonly page: Page; readonly onClose: () => void }) {
  const values = { house: page.id, checkedOn: dayjs().format('YYYY-MM-DD') }
  return <RegisterForm shown={checksShown} start={{ place: page.place, values, shown: { house: page.title } }} onClose={onClose} />
}

function Tenants({ page, past }: { readonly page: Page; readonly past: boolean }) {
  const { t } = useWords()
  const [leaving, setLeaving] = useState<Tenancy | null>(null)
  const rows = page.tenants.filter((one) => (one.endedOn !== null) === past)
  if (past && rows.length === 0) return null
  return (
    <Section title={`${t(past ? 'houses.past' : 'houses.tenants')} ${rows.length}`}>
      {rows.length === 0 && <p className={css.faint}>{t('houses.noTenants')}</p>}
      <ul className={css.rows}>
        {rows.map((one) => (
          <li key={one.id} data-off={past}>
            <header>
              <Link to={paths.person(one.person)}>{one.name}</Link>
              <span className={css.faint}>{`${one.from} — ${one.endedOn ?? ''}`}</span>
              <StatusTag tone={one.contract ? 'good' : 'warn'}>{t(one.contract ? 'houses.contract' : 'houses.noContract')}</StatusTag>
              {!past && !one.floating && <StatusTag tone="info">{t('houses.notFloating')}</StatusTag>}
              {one.floating && <Link to={paths.floatingStay(one.floating)}>{t('houses.stay')}</Link>}
              {!past && (
                <CanButton size="small" can={page.can.tenantOut} onClick={() => setLeaving(one)}>
                  {t('houses.tenantOut')}
                </CanButton>
              )}
            </header>
            {(one.until || one.endedWhy) && <span className={css.faint}>{one.endedWhy || t('houses.contractUntil', { day: one.until! })}</span>}
          </li>
        ))}
      </ul>
      {leaving && <MovesOut tenancy={leaving} onClose={() => setLeaving(null)} />}
    </Section>
  )
}

function Checks({ page }: { readonly page: Page }) {
  const { t, language } = useWords()
  return (
    <Section title={t('houses.checks')}>
      {page.checks.length === 0 && <p className={css.faint}>{t('houses.neverChecked')}</p>}
      <ul className={css.rows}>
        {page.checks.map((one) => {
          const hazard = one.hazard ? codeName('hazard-type', one.hazard, language) : null
          const mended = one.result === 'mended'
          return (
            <li key={one.id}>
              <header>
                <Link to={`${houseChecks.path}/${one.id}`}>
                  <When at={one.on} />
                </Link>
                {hazard ? (
                  <StatusTag tone={mended ? 'good' : 'bad'}>{mended ? t('houses.mended', { hazard }) : hazard}</StatusTag>
                ) : (
                  looked.every((item) => one.looked[item.name]) && <StatusTag tone="good">{t('houses.fine')}</StatusTag>
                )}
                {hazard && !mended && one.dueOn && <span className={css.faint}>{t('houses.dueOn', { day: one.dueOn })}</span>}
              </header>
              <ul className={css.looked} aria-label={t('houses.looked')}>
                {looked.map((item) => (
                  <li key={item.name}>
                    {one.looked[item.name] ? (
                      <StatusTag tone="good">{item[language]}</StatusTag>
                    ) : (
                      <StatusTag tone="warn">{t('houses.notConfirmed', { item: item[language] })}</StatusTag>
                    )}
                  </li>
                ))}
              </ul>
              {one.finding && <span className={css.faint}>{one.finding}</span>}
              {one.recheckedOn && <span className={css.faint}>{`${t('houses.rechecked', { day: one.recheckedOn })}${resultOf(one.result, language)}`}</span>}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function MovesIn({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const [form] = Form.useForm<{ person: string; from: Dayjs; until?: Dayjs; contract?: boolean }>()
  const [tenancy] = useState(newId)
  const { run, busy } = useCommand(tenantIn, { form, done: 'registers.saved', onDone: onClose })
  return (
    <Modal
      open
      title={t('houses.tenantIn')}
      okText={t('houses.tenantIn')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ from: dayjs() }}
        onFinish={({ person, from, until, contract }) =>
          void run({ id, tenancy, person, from: from.format('YYYY-MM-DD'), until: until?.format('YYYY-MM-DD') ?? null, contract: contract === true })
        }
      >
        <Form.Item name="person" label={t('houses.tenant')} extra={t('houses.tenantHelp')} rules={[{ required: true, message: t('houses.tenant') }]}>
          <PersonPick autoFocus />
        </Form.Item>
        <Form.Item name="from" label={t('houses.from')} rules={[{ required: true }]}>
          <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
        </Form.Item>
        <Form.Item name="contract" valuePropName="checked">
          <Checkbox>{t('houses.contract')}</Checkbox>
        </Form.Item>
        <Form.Item name="until" label={t('houses.until')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function MovesOut({ tenancy, onClose }: { readonly tenancy: Tenancy; readonly onClose: () => void }) {
  const { t } = useWords()
  const [form] = Form.useForm<{ on: Dayjs; why?: string }>()
  const { run, busy } = useCommand(tenantOut, { form, done: 'registers.saved', onDone: onClose })
  return (
    <Modal
      open
      title={`${t('houses.tenantOut')} · ${tenancy.name}`}
      okText={t('houses.tenantOut')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ on: dayjs() }}
        onFinish={({ on, why }) => void run({ id: tenancy.id, version: tenancy.version, on: on.format('YYYY-MM-DD'), why: why ?? '' })}
      >
        <Form.Item name="on" label={t('floating.on')} rules={[{ required: true }]}>
          <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
        </Form.Item>
        <Form.Item name="why" label={t('boarders.why')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
