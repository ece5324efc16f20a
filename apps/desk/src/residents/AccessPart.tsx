import { IdcardOutlined, PrinterOutlined, QrcodeOutlined, UserSwitchOutlined } from '@ant-design/icons'
import { newId } from '@balian/contract/ids'
import type { PersonFile } from '@balian/contract/people'
import { endInvitation, helpResident, invitationSlip, inviteResident, openingsSlip, presences, residentAccess } from '@balian/contract/residents'
import type { Reply } from '@balian/contract/route'
import { FileButton } from '@balian/ui/file-button'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Alert, Button, Form, Input, Modal, Popconfirm, Radio, Skeleton, Space } from 'antd'
import { useState } from 'react'
import { useCommand, useDownload, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { CommandForm } from '../frame/CommandForm.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { Guardians } from './Guardians.tsx'
import css from './residents.module.css'

type Made = Reply<typeof inviteResident>

/** On an e-file: how this resident gets into the own pages, and what the window does for who is present. */
export function AccessPart({ person }: { readonly person: PersonFile }) {
  const may = useMay()
  if (person.state !== 'present' && person.state !== 'away') return null
  return (
    <>
      {may(residentAccess.name) && <Access person={person} />}
      <Guardians person={person} />
    </>
  )
}

function Access({ person }: { readonly person: PersonFile }) {
  const { t } = useWords()
  const access = useRead(residentAccess, { person: person.id })
  const [made, setMade] = useState<Made | null>(null)
  const [present, setPresent] = useState<'help' | 'slip' | null>(null)
  const invite = useCommand(inviteResident, { onDone: setMade })
  const end = useCommand(endInvitation, { done: 'residents.ended' })
  if (access.error) return <Broken error={access.error} retry={() => void access.refetch()} />
  if (!access.data) return <Skeleton active />
  const { account, phone, invitations } = access.data
  const waiting = invitations.find((one) => one.live)
  return (
    <Section title={t('residents.pages')}>
      <p>
        <StatusTag tone={account ? 'good' : waiting ? 'warn' : 'plain'}>
          {t(account ? 'residents.hasAccount' : waiting ? 'residents.invited' : 'residents.none')}
        </StatusTag>{' '}
        {account ? (
          <>
            {t('residents.phone', { phone: account.phone ?? t('residents.noPhone') })} · <When at={account.since} />
          </>
        ) : phone ? (
          t('residents.phone', { phone })
        ) : (
          t('residents.phoneNeeded')
        )}
      </p>
      {waiting && (
        <p>
          {t('residents.waits', { name: waiting.madeBy })} <When at={waiting.expiresAt} />{' '}
          <Popconfirm title={t('residents.endIt')} onConfirm={() => void end.run({ person: person.id, id: waiting.id })}>
            <Button size="small" type="link" loading={end.busy}>
              {t('residents.end')}
            </Button>
          </Popconfirm>
        </p>
      )}
      <Space wrap>
        <Button icon={<QrcodeOutlined />} loading={invite.busy} disabled={!phone} onClick={() => void invite.run({ person: person.id, id: newId() })}>
          {t(account || waiting ? 'residents.inviteAgain' : 'residents.invite')}
        </Button>
        <Button icon={<UserSwitchOutlined />} onClick={() => setPresent('help')}>
          {t('residents.help')}
        </Button>
        <Button icon={<PrinterOutlined />} onClick={() => setPresent('slip')}>
          {t('residents.openings')}
        </Button>
      </Space>
      {made && <MadeDialog person={person} made={made} onClose={() => setMade(null)} />}
      {present === 'help' && <HelpDialog person={person} onClose={() => setPresent(null)} />}
      {present === 'slip' && <SlipDialog person={person} onClose={() => setPresent(null)} />}
    </Section>
  )
}

/** The code, once: to be printed and handed over, or read out. */
function MadeDialog({ person, made, onClose }: { readonly person: PersonFile; readonly made: Made; readonly onClose: () => void }) {
  const { t } = useWords()
  const take = useDownload()
  return (
    <Modal open title={t('residents.made', { name: person.name })} footer={<Button onClick={onClose}>{t('residents.close')}</Button>} onCancel={onClose}>
      <p className={css.code}>{made.code}</p>
      <p>
        {t('residents.madeText')} <When at={made.expiresAt} />
      </p>
      <FileButton type="primary" icon={<IdcardOutlined />} onFetch={() => take(invitationSlip, { person: person.id, id: made.id, code: made.code })}>
        {t('residents.slip')}
      </FileButton>
    </Modal>
  )
}

function Presence() {
  const { t } = useWords()
  return (
    <Form.Item name="presence" label={t('residents.presence')} rules={[{ required: true, message: t('residents.presenceNeeded') }]}>
      <Radio.Group options={presences.map((value) => ({ value, label: t(`residents.presence.${value}`) }))} />
    </Form.Item>
  )
}

interface Present {
  readonly presence: (typeof presences)[number]
  readonly wish?: string
}

/** Opens the resident's own pages beside the desk, for the resident who stands here. */
function HelpDialog({ person, onClose }: { readonly person: PersonFile; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm<typeof helpResident, Present>
      title={t('residents.helpTitle', { name: person.name })}
      route={helpResident}
      ok={t('residents.helpOpen')}
      note={<Alert type="info" showIcon title={t('residents.helpText')} />}
      input={({ presence, wish }) => ({ person: person.id, presence, wish: wish ?? '' })}
      onDone={() => void window.open('/my/', '_blank', 'noopener')}
      onClose={onClose}
    >
      <Presence />
      <Form.Item name="wish" label={t('residents.wish')}>
        <Input maxLength={200} />
      </Form.Item>
    </CommandForm>
  )
}

function SlipDialog({ person, onClose }: { readonly person: PersonFile; readonly onClose: () => void }) {
  const { t } = useWords()
  const take = useDownload()
  const [form] = Form.useForm<Present>()
  const [busy, setBusy] = useState(false)
  const print = async ({ presence }: Present) => {
    setBusy(true)
    await take(openingsSlip, { person: person.id, presence }).finally(() => setBusy(false))
    onClose()
  }
  return (
    <Modal open title={t('residents.openings')} okText={t('residents.print')} confirmLoading={busy} onOk={() => form.submit()} onCancel={onClose}>
      <p>{t('residents.openingsText')}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void print(values)}>
        <Presence />
      </Form>
    </Modal>
  )
}
