import { mySessions, signOutEverywhere } from '@balian/contract/session'
import { Facts } from '@balian/ui/facts'
import { PageFrame, Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { Button } from 'antd'
import { useCommand, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './account.module.css'
import { OneTimeCode } from './OneTimeCode.tsx'
import { Password } from './Password.tsx'

/** My account: who I am, password, one-time code, where I am signed in. */
export function Component() {
  const { t } = useWords()
  const me = useMe()
  return (
    <PageFrame title={t('shell.myAccount')} narrow>
      <Section title={me.name}>
        <Facts
          items={[
            { name: t('signIn.account'), value: me.login },
            ...me.posts.map((post) => ({ name: t(`role.${post.role}`), value: post.placeName })),
            ...me.groups.map((group) => ({ name: t('role.group-leader'), value: group.name })),
          ]}
        />
      </Section>
      <Section title={t('account.password')}>
        <Password />
      </Section>
      <Section title={t('account.totp')}>
        <OneTimeCode />
      </Section>
      <Sessions />
    </PageFrame>
  )
}

function Sessions() {
  const { t } = useWords()
  const sessions = useRead(mySessions, {})
  const end = useCommand(signOutEverywhere, { done: 'account.ended' })
  const items = sessions.data?.items ?? []
  const act = items.length > 1 && (
    <Button size="small" loading={end.busy} onClick={() => void end.run({})}>
      {t('account.endOthers')}
    </Button>
  )
  return (
    <Section title={t('account.sessions')} acts={act}>
      {sessions.error && <Broken error={sessions.error} retry={() => void sessions.refetch()} />}
      <ul className={css.sessions}>
        {items.map((session) => (
          <li key={session.id}>
            <strong>{deviceName(session.device)}</strong>
            {session.here && <span className={css.here}>{t('account.here')}</span>}
            <small>
              {t('account.seen')} <When at={session.seen} />
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Browser and system out of a user agent, enough to tell one's own devices apart. */
function deviceName(agent: string): string {
  const browser = /(Edg|MicroMessenger|Firefox|Chrome|Safari)\//.exec(agent)?.[1]
  const system = /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(agent)?.[1]
  return [browser?.replace('Edg', 'Edge'), system].filter(Boolean).join(' · ') || agent.slice(0, 40)
}
