import { type ConsentState, consentGive, consentsMine, consentWithdraw } from '@balian/contract/consents'
import { newId } from '@balian/contract/ids'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Form } from '@balian/touch/form'
import { Sheet } from '@balian/touch/sheet'
import { useState } from 'react'
import type { Me } from '../App.tsx'
import { Await, useAsked, useDo } from '../asked.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'

/** Asked of a guardian, on paper at the window. */
const guardians = 'child'
const tones = { none: 'plain', given: 'good', outdated: 'warn', withdrawn: 'warn' } as const

/** What I agreed to, in its words; given and withdrawn here, as easily the one as the other. */
export default function Consents({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const mine = useAsked(consentsMine, {})
  return (
    <Page title={t('consents.title')} up="/file">
      <p className="note">{t('consents.text')}</p>
      <Await asked={mine}>
        {({ items }) => (
          <>
            {items
              .filter((one) => one.key !== guardians || one.state !== 'none')
              .map((one) => (
                <Consent key={one.key} one={one} person={me.person} />
              ))}
          </>
        )}
      </Await>
    </Page>
  )
}

function Consent({ one, person }: { readonly one: ConsentState; readonly person: string }) {
  const { t, day, language } = useWords()
  const give = useDo(consentGive, 'consents.given')
  const [leaving, setLeaving] = useState(false)
  const on = one.withdrawn?.at ?? one.given?.at
  const stands = one.state === 'given' || one.state === 'outdated'
  return (
    <Card title={one.name[language]} text={[t(`consents.state.${one.state}`), on && day(on.slice(0, 10))].filter(Boolean).join(' · ')} tone={tones[one.state]}>
      <p>{one.text[language]}</p>
      {one.given && <p className="quiet">{t('consents.by', { by: one.given.guardian ?? one.given.by, version: one.given.version })}</p>}
      <div className="acts">
        {one.state !== 'given' && one.key !== guardians && (
          <Button look="main" busy={give.busy} onClick={() => void give.run({ person, id: newId(), key: one.key })}>
            {t(one.state === 'outdated' ? 'consents.giveNew' : 'consents.give')}
          </Button>
        )}
        {stands && <Button onClick={() => setLeaving(true)}>{t('consents.withdraw')}</Button>}
      </div>
      {leaving && <Withdraw one={one} person={person} onClose={() => setLeaving(false)} />}
    </Card>
  )
}

function Withdraw({ one, person, onClose }: { readonly one: ConsentState; readonly person: string; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const withdraw = useDo(consentWithdraw, 'consents.withdrawn')
  return (
    <Sheet title={t('consents.withdraw')} onClose={onClose}>
      <p>
        <strong>{one.name[language]}</strong>
      </p>
      <p>{t('consents.stops', { what: one.stops[language] })}</p>
      <Form
        items={[{ name: 'reason', kind: 'long', label: t('consents.reason'), most: 500 }]}
        save={t('consents.withdraw')}
        onSave={async (answers) => {
          if (await withdraw.run({ person, key: one.key, reason: String(answers['reason'] ?? '') })) onClose()
        }}
      />
    </Sheet>
  )
}
