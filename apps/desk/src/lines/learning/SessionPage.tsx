import { newId } from '@balian/contract/ids'
import { addSign, closeSession, lectureSession, removeSign, sessionPrint } from '@balian/contract/lectures'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { Empty } from '@balian/ui/empty'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Form, Input, InputNumber, QRCode } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { NewFiles } from '../../activities/NewFiles.tsx'
import { activityPaths } from '../../activities/paths.ts'
import { useCommand, useDownload, useRead } from '../../data/index.ts'
import { Broken } from '../../frame/Broken.tsx'
import { CommandForm } from '../../frame/CommandForm.tsx'
import { paths } from '../../paths.ts'
import { PersonSelect } from '../../people/PersonSelect.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './learning.module.css'

type Session = Reply<typeof lectureSession>
type Asked = 'named' | 'count' | 'close'

/** One sign-in: the code on the big screen, and who came. */
export function Component() {
  const { t } = useWords()
  const { id = '' } = useParams()
  const fetchFile = useDownload()
  const [asked, ask] = useState<Asked | null>(null)
  // Another code each minute, and others sign in meanwhile.
  const { data: session, error, refetch } = useRead(lectureSession, { id }, { every: 5 })
  if (error && !session) return <Broken error={error} retry={() => void refetch()} />
  if (!session) return null
  const open = session.closedAt === null
  const can = (verb: string) => (open ? session.can[verb] : undefined)
  const acts = (
    <>
      <FileButton onFetch={() => fetchFile(sessionPrint, { id })}>{t('learning.print')}</FileButton>
      <CanButton can={can('addSign')} onClick={() => ask('named')}>
        {t('learning.addNamed')}
      </CanButton>
      <CanButton can={can('addSign')} onClick={() => ask('count')}>
        {t('learning.addCount')}
      </CanButton>
      <CanButton type="primary" can={can('closeSession')} onClick={() => ask('close')}>
        {t('learning.closeSession')}
      </CanButton>
    </>
  )
  return (
    <PageFrame
      title={session.theme}
      up={<Link to={paths.lectureSessions}>{t('learning.sessions')}</Link>}
      note={
        <>
          <StatusTag tone={open ? 'active' : 'plain'}>{t(open ? 'learning.open' : 'learning.closed')}</StatusTag> {session.placeName} ·{' '}
          {t(`learning.area.${session.area}`)}
        </>
      }
      acts={acts}
    >
      <div className={css.columns}>
        {session.code && <Code session={session} code={session.code} />}
        <Came session={session} />
      </div>
      {asked === 'close' ? <Close session={session} onClose={() => ask(null)} /> : asked && <Add session={session} what={asked} onClose={() => ask(null)} />}
    </PageFrame>
  )
}

function Code({ session, code }: { readonly session: Session; readonly code: string }) {
  const { t } = useWords()
  return (
    <Section title={t('learning.scan')}>
      <div className={css.code}>
        <div role="img" aria-label={t('learning.qr')}>
          {/* The picture within brings a role of its own and no name. */}
          <span aria-hidden="true">
            <QRCode
              value={`${window.location.origin}${paths.signTo(session.id)}?code=${code}`}
              size={320}
              errorLevel="M"
              color="#000000"
              bgColor="#ffffff"
              bordered={false}
              type="svg"
            />
          </span>
        </div>
        <output aria-label={t('learning.code')}>{`${code.slice(0, 3)} ${code.slice(3)}`}</output>
        <p>{t('learning.scanText')}</p>
      </div>
    </Section>
  )
}

function Came({ session }: { readonly session: Session }) {
  const { t } = useWords()
  const remove = useCommand(removeSign)
  return (
    <Section
      title={
        <>
          {t('learning.came')} <span className={css.number}>{session.people}</span>
        </>
      }
      acts={session.activity && <Link to={activityPaths.one(session.activity)}>{t('learning.activity')}</Link>}
    >
      <p className={css.small}>{t('learning.cameText', { named: session.signs.length, guests: session.guests })}</p>
      {session.people === 0 && <Empty title={t('learning.sessionsNone')} text={t('learning.sessionsNoneText')} />}
      <ul className={css.signs}>
        {session.signs.map((one) => (
          <li key={one.id}>
            <span>{one.name}</span>
            <small>
              {t(one.own ? 'learning.own' : 'learning.written')} · <When at={one.at} />
            </small>
            {session.closedAt === null && (
              <CanButton size="small" type="text" can={session.can.removeSign} onClick={() => void remove.run({ id: session.id, sign: one.id })}>
                {t('learning.remove')}
              </CanButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Add({ session, what, onClose }: { readonly session: Session; readonly what: 'named' | 'count'; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('learning.needed') }]
  const title = t(what === 'named' ? 'learning.addNamed' : 'learning.addCount')
  return (
    <CommandForm
      title={title}
      ok={title}
      route={addSign}
      done="learning.added"
      input={({ person, count }: { person?: string; count?: number }) => ({ id: session.id, sign: newId(), ...(person ? { person } : {}), count: count ?? 1 })}
      onClose={onClose}
    >
      {what === 'named' ? (
        <Form.Item name="person" label={t('learning.resident')} rules={needed}>
          <PersonSelect />
        </Form.Item>
      ) : (
        <Form.Item name="count" label={t('learning.count')} rules={needed}>
          <InputNumber min={1} max={5000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      )}
    </CommandForm>
  )
}

function Close({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const { t } = useWords()
  const [files, setFiles] = useState<readonly string[]>([])
  return (
    <CommandForm
      title={t('learning.closeSession')}
      ok={t('learning.closeSession')}
      note={t('learning.closeText')}
      route={closeSession}
      done="learning.done"
      also={['activities', 'indicators']}
      initial={{ handed: 0 } as { handed?: number; findings?: string }}
      input={({ handed, findings }: { handed?: number; findings?: string }) => ({
        id: session.id,
        activity: newId(),
        handed: handed ?? 0,
        findings: findings ?? '',
        files: [...files],
      })}
      onClose={onClose}
    >
      <Form.Item name="handed" label={t('learning.handed')}>
        <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="findings" label={t('learning.findings')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} />
      </Form.Item>
      <Form.Item label={t('learning.files')}>
        <NewFiles place={session.place} kept={0} onChange={setFiles} />
      </Form.Item>
    </CommandForm>
  )
}
