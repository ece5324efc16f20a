import { catalogueAt } from '@balian/contract/custody'
import { errandModes } from '@balian/contract/errand-matters'
import { newId } from '@balian/contract/ids'
import type { Reply } from '@balian/contract/route'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Empty } from '@balian/touch/empty'
import { Form } from '@balian/touch/form'
import { List, Row } from '@balian/touch/list'
import { useState } from 'react'
import type { Me } from '../App.tsx'
import { Await, useAsked } from '../asked.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'
import { mostPhotos } from './attach.ts'
import { openRoutes } from './own-routes.ts'
import { useAsk } from './use-ask.ts'

type Service = Reply<typeof catalogueAt>['items'][number]

const found = (services: readonly Service[], typed: string): readonly Service[] => {
  const wanted = typed.trim().toLowerCase()
  return services.filter((one) => one.title.toLowerCase().includes(wanted) || one.initials.startsWith(wanted))
}

/** What the village and the township do for residents, to choose from: papers, limit, mode, and then to ask for it. */
export default function Services({ me }: { readonly me: Me }) {
  const { t } = useWords()
  const catalogue = useAsked(catalogueAt, { place: me.place })
  const [typed, type] = useState('')
  const [chosen, choose] = useState<Service | null>(null)
  if (chosen) return <One me={me} service={chosen} onOther={() => choose(null)} />
  return (
    <Page title={t('services.title')} up="/ask">
      <Await asked={catalogue}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('services.none')} text={t('services.noneText')} />
          ) : (
            <Card>
              <label className="search">
                {t('services.search')}
                <input type="search" value={typed} onChange={(event) => type(event.target.value)} maxLength={30} />
              </label>
              <List label={t('services.title')}>
                {found(items, typed).map((one) => (
                  <Row key={one.id} title={one.title} text={t('services.row', { days: one.promisedDays, to: one.goesTo })} onPress={() => choose(one)} />
                ))}
              </List>
              {found(items, typed).length === 0 && <p className="quiet">{t('services.notFound')}</p>}
            </Card>
          )
        }
      </Await>
    </Page>
  )
}

/** One service: who may ask, what to bring, how long it takes, in which of the three modes; beneath, to ask for it. */
function One({ me, service, onOther }: { readonly me: Me; readonly service: Service; readonly onOther: () => void }) {
  const { t, language } = useWords()
  const ask = useAsk()
  const mode = errandModes.find((one) => one.value === service.mode)
  const limit = t('services.days', { days: service.promisedDays }) + (service.legalDays === null ? '' : t('services.legal', { days: service.legalDays }))
  const facts = [
    ['who', service.who],
    ['materials', service.materials],
    ['limit', limit],
    ['mode', `${mode?.[language] ?? ''}${t(`services.mode.${service.mode}`)}`],
    ['to', service.goesTo],
  ] as const
  const save = async (answers: Readonly<Record<string, unknown>>) => {
    const parties = [{ id: newId(), kind: 'person', person: me.person, role: 'applicant' }]
    const values = { service: service.id, mode: service.mode, channel: 'online', request: String(answers['request'] ?? '') || null }
    const told = { id: newId(), place: me.place, photos: answers['photos'] as never, title: service.title.slice(0, 100), parties, values }
    await ask(openRoutes('errand-matters'), told)
  }
  return (
    <Page title={service.title} up="/ask">
      <Card>
        <dl className="facts">
          {facts.map(([name, text]) => (
            <div key={name}>
              <dt>{t(`services.${name}`)}</dt>
              <dd className="plain">{text}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t('services.ask')} text={t('services.askText')}>
        <Form
          items={[
            { name: 'request', kind: 'long', label: t('services.request'), most: 1000 },
            { name: 'photos', kind: 'photos', label: t('services.photos'), hint: t('services.photosText'), most: mostPhotos },
          ]}
          save={t('services.send')}
          onSave={save}
        />
        <Button look="bare" icon="back" onClick={onOther}>
          {t('services.other')}
        </Button>
      </Card>
    </Page>
  )
}
