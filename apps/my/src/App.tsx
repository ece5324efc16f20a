import { messageUnread } from '@balian/contract/messages'
import { residentMe } from '@balian/contract/residents'
import type { Reply } from '@balian/contract/route'
import { signOut } from '@balian/contract/session'
import { Button } from '@balian/touch/button'
import { Problem } from '@balian/touch/problem'
import { type Tab, TabBar } from '@balian/touch/tab-bar'
import { Toasts } from '@balian/touch/toast'
import { Touch } from '@balian/touch/touch'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router'
import { useAsked } from './asked.tsx'
import { Home } from './home/Home.tsx'
import { More } from './More.tsx'
import { SignIn } from './SignIn.tsx'
import { problemWords, useWords } from './say.ts'
import { order } from './server.ts'

const Ask = lazy(() => import('./matters/Ask.tsx'))
const Services = lazy(() => import('./matters/Services.tsx'))
const Matters = lazy(() => import('./matters/Matters.tsx'))
const Matter = lazy(() => import('./matters/Matter.tsx'))
const File = lazy(() => import('./file/File.tsx'))
const Openings = lazy(() => import('./file/Openings.tsx'))
const Consents = lazy(() => import('./file/Consents.tsx'))
const Requests = lazy(() => import('./file/Requests.tsx'))
const Groups = lazy(() => import('./village/Groups.tsx'))
const Vote = lazy(() => import('./village/Vote.tsx'))
const Officers = lazy(() => import('./village/Officers.tsx'))
const Stop = lazy(() => import('./home/Stop.tsx'))
const Open = lazy(() => import('./village/Open.tsx'))
const Gatherings = lazy(() => import('./village/Gatherings.tsx'))
const Topic = lazy(() => import('./village/Topic.tsx'))
const Messages = lazy(() => import('./home/Messages.tsx'))

export type Me = Reply<typeof residentMe>

/** Signed in or not, and what stands around every page. */
export function App() {
  const { language } = useWords()
  return (
    <Touch language={language}>
      <Suspense>
        <Routes>
          <Route path="stop/:token" element={<Stop />} />
          <Route path="open" element={<Open />} />
          <Route path="open/:place" element={<Open />} />
          <Route path="*" element={<Own />} />
        </Routes>
      </Suspense>
      <Toasts />
    </Touch>
  )
}

function Own() {
  const spoken = useWords()
  const client = useQueryClient()
  const me = useAsked(residentMe, {})
  const out = me.error?.code === 'not-signed-in'
  if (out) return <SignIn onDone={() => void client.resetQueries()} />
  if (me.error)
    return (
      <main>
        <Problem title={me.error.code === 'forbidden' ? spoken.t('app.noResident') : problemWords(me.error, spoken)} onRetry={() => void me.refetch()} />
        {me.error.code === 'forbidden' && <Leave />}
      </main>
    )
  if (!me.data)
    return (
      <main>
        <p role="status">{spoken.t('app.loading')}</p>
      </main>
    )
  return <Pages me={me.data} />
}

/** Signs out; nothing of one person stays for the next. */
function Leave() {
  const { t } = useWords()
  const client = useQueryClient()
  const leave = async () => {
    await order(signOut, {}).catch(() => null)
    client.clear()
    location.assign('/my/')
  }
  return (
    <Button icon="lock" wide onClick={() => void leave()}>
      {t('app.signOut')}
    </Button>
  )
}

function Pages({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const { pathname } = useLocation()
  const go = useNavigate()
  const unread = useAsked(messageUnread, {})
  useEffect(() => void scrollTo(0, 0), [pathname])
  const tabs: Tab[] = [
    { key: '', label: t('tab.home'), icon: 'home', href: '/my/', count: unread.data?.unread ?? 0 },
    { key: 'matters', label: t('tab.matters'), icon: 'tasks', href: '/my/matters' },
    { key: 'file', label: t('tab.file'), icon: 'lock', href: '/my/file' },
    { key: 'village', label: t('tab.village'), icon: 'people', href: '/my/village' },
    { key: 'more', label: t('tab.more'), icon: 'gear', href: '/my/more' },
  ]
  return (
    <>
      {me.helper && <HelpBar helper={me.helper} />}
      <main>
        <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
          <Routes>
            <Route index element={<Home me={me} />} />
            <Route path="ask" element={<Ask me={me} />} />
            <Route path="ask/services" element={<Services me={me} />} />
            <Route path="messages" element={<Messages />} />
            <Route path="matters" element={<Matters />} />
            <Route path="matters/:id" element={<Matter />} />
            <Route path="file" element={<File me={me} />} />
            <Route path="file/openings" element={<Openings me={me} />} />
            <Route path="file/requests" element={<Requests me={me} />} />
            <Route path="file/consents" element={<Consents me={me} />} />
            <Route path="village" element={<Groups me={me} />} />
            <Route path="village/officers" element={<Officers me={me} />} />
            <Route path="village/vote/:id" element={<Vote />} />
            <Route path="village/topics/:id" element={<Topic />} />
            <Route path="village/gatherings" element={<Gatherings />} />
            <Route path="more" element={<More leave={<Leave />} />} />
            <Route path="*" element={<Navigate to="/" replace />} />
          </Routes>
        </Suspense>
      </main>
      <TabBar
        label={t('tab.label')}
        tabs={tabs}
        current={pathname.split('/')[1] ?? ''}
        onGo={(tab, event) => {
          event.preventDefault()
          void go(tab.href.slice('/my'.length))
        }}
      />
    </>
  )
}

/** Somebody helps at the office's machine: said on every page, with the way to end it. */
function HelpBar({ helper }: { readonly helper: NonNullable<Me['helper']> }) {
  const { t } = useWords()
  const end = async () => {
    await order(signOut, {}).catch(() => null)
    globalThis.close()
    location.assign('/my/')
  }
  return (
    <header className="help">
      <span>{t('help.bar', { office: helper.office, name: helper.name })}</span>
      <Button onClick={() => void end()}>{t('help.end')}</Button>
    </header>
  )
}
