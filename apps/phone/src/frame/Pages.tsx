import { type ComponentType, useEffect, useState } from 'react'
import { CardPage } from '../home/CardPage.tsx'
import { CasePage } from '../home/CasePage.tsx'
import { GroupPage } from '../home/GroupPage.tsx'
import { Groups } from '../home/Groups.tsx'
import { Home } from '../home/Home.tsx'
import { Notices } from '../home/Notices.tsx'
import { People } from '../home/People.tsx'
import { PersonPage } from '../home/PersonPage.tsx'
import { Settings } from '../home/Settings.tsx'
import { Villages } from '../home/Villages.tsx'
import { parts } from '../lines/index.ts'
import { Outbox } from '../outbox/Outbox.tsx'
import { useWords } from '../say.ts'
import { fits, useAddress } from './address.ts'
import type { Screen } from './part.ts'

type Page = ComponentType<{ readonly params: Readonly<Record<string, string>> }>

/** Pages that are there from the start. */
const own: readonly (readonly [path: string, page: Page])[] = [
  ['', Home],
  ['people', People],
  ['people/:id', PersonPage],
  ['groups', Groups],
  ['groups/:id', GroupPage],
  ['cases/:id', CasePage],
  ['card', CardPage],
  ['notices', Notices],
  ['outbox', Outbox],
  ['settings', Settings],
  ['villages', Villages],
]
const screens: readonly Screen[] = parts.flatMap((part) => part.screens)

/** The page at the address. */
export function Pages() {
  const address = useAddress()
  useEffect(() => void scrollTo(0, 0), [address])
  for (const [path, Found] of own) {
    const params = fits(path, address)
    if (params) return <Found key={address} params={params} />
  }
  for (const screen of screens) {
    const params = fits(screen.path, address)
    if (params) return <Loaded key={address} screen={screen} params={params} />
  }
  return <Home />
}

function Loaded({ screen, params }: { readonly screen: Screen; readonly params: Readonly<Record<string, string>> }) {
  const { t } = useWords()
  const [page, setPage] = useState<{ readonly Page: Page } | 'missing' | null>(null)
  useEffect(() => {
    screen.load().then(setPage, () => setPage('missing'))
  }, [screen])
  if (page === 'missing') return <p className="sheet problem">{t('app.missing')}</p>
  return page ? <page.Page params={params} /> : <p className="quiet">{t('app.loading')}</p>
}
