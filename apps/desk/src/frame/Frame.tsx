import { useState } from 'react'
import { Outlet, ScrollRestoration } from 'react-router'
import { SecondFactor } from '../account/SecondFactor.tsx'
import { Palette } from '../search/Palette.tsx'
import { PlaceChosen } from '../session/place.tsx'
import { SignedIn, useMe } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './frame.module.css'
import { KeysHelp } from './KeysHelp.tsx'
import { Rail } from './Rail.tsx'
import { Said } from './Said.tsx'
import { TopBar } from './TopBar.tsx'
import { useKeys } from './use-keys.ts'

/** What stands around every page: rail, top bar, search, keys. */
export function Frame() {
  return (
    <SignedIn>
      <Opened />
    </SignedIn>
  )
}

/** Nothing opens to an administrator before the second factor is set up. */
function Opened() {
  const { factor } = useMe()
  const [asks, ask] = useState(false)
  // Stays once it is set up, until its recovery codes are kept.
  if (factor === 'must' && !asks) ask(true)
  if (asks) return <SecondFactor onDone={() => ask(false)} />
  return (
    <PlaceChosen>
      <Said>
        <Around />
      </Said>
    </PlaceChosen>
  )
}

type Window = 'search' | 'keys' | null

function Around() {
  const { t } = useWords()
  const [open, setOpen] = useState<Window>(null)
  const [rail, setRail] = useState(false)
  useKeys({ search: () => setOpen('search'), help: () => setOpen('keys') })
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#page">
        {t('shell.skip')}
      </a>
      <Rail open={rail} onClose={() => setRail(false)} />
      <div className={css.column}>
        <TopBar onSearch={() => setOpen('search')} onRail={() => setRail(true)} onKeys={() => setOpen('keys')} />
        <main id="page" className={css.page} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Palette open={open === 'search'} onClose={() => setOpen(null)} />
      <KeysHelp open={open === 'keys'} onClose={() => setOpen(null)} />
      <ScrollRestoration />
    </div>
  )
}
