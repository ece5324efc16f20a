import { newId } from '@balian/contract/ids'
import { topics } from '@balian/contract/intake'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Form } from '@balian/touch/form'
import { Icon } from '@balian/touch/icon'
import { List, Row } from '@balian/touch/list'
import { useState } from 'react'
import type { Me } from '../App.tsx'
import { useLinked } from '../linked.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'
import { mostPhotos } from './attach.ts'
import { openRoutes } from './own-routes.ts'
import { useAsk } from './use-ask.ts'

/** The first words of what was said are its title. */
const titleOf = (words: string): string => {
  const first = words.split(/[。！？!?\n；;]/)[0]!.trim()
  return first.length > 40 ? `${first.slice(0, 39)}…` : first.length < 2 ? words.slice(0, 40) : first
}

/** Ask for something: from the catalogue, or in own words; then the office decides whose matter it is, and says so within one working day. */
export default function Ask({ me }: { readonly me: Me }) {
  const { t, language } = useWords()
  const linked = useLinked()
  const [topic, setTopic] = useState<string | null>(null)
  if (topic !== null) return <Words me={me} topic={topic} onOther={() => setTopic(null)} />
  return (
    <Page title={t('ask.title')} up="/">
      <Card>
        <List>
          <Row lead={<Icon name="tasks" />} title={t('services.title')} text={t('ask.servicesText')} {...linked('/ask/services')} />
        </List>
      </Card>
      <Card title={t('ask.own')} text={t('ask.choose')}>
        <List label={t('ask.choose')}>
          {topics.map((one) => (
            <Row key={one.value} title={one[language]} onPress={() => setTopic(one.value)} />
          ))}
        </List>
      </Card>
    </Page>
  )
}

function Words({ me, topic, onOther }: { readonly me: Me; readonly topic: string; readonly onOther: () => void }) {
  const { t, language } = useWords()
  const ask = useAsk()
  const save = async (answers: Readonly<Record<string, unknown>>) => {
    const words = String(answers['words']).trim()
    const parties = [{ id: newId(), kind: 'person', person: me.person, role: 'speaker' }]
    const values = { words, topic, channel: 'online' }
    await ask(openRoutes('intake'), { id: newId(), place: me.place, photos: answers['photos'] as never, title: titleOf(words), parties, values })
  }
  return (
    <Page title={t('ask.title')} up="/">
      <Card text={topics.find((one) => one.value === topic)?.[language]}>
        <Form
          items={[
            { name: 'words', kind: 'long', label: t('ask.words'), hint: t('ask.hint'), need: true, least: 4, most: 2000 },
            { name: 'photos', kind: 'photos', label: t('ask.photos'), hint: t('ask.photosText'), most: mostPhotos },
          ]}
          save={t('ask.send')}
          onSave={save}
        >
          <p className="note">{t('ask.goes', { village: me.villageName })}</p>
        </Form>
        <Button look="bare" icon="back" onClick={onOther}>
          {t('ask.other')}
        </Button>
      </Card>
    </Page>
  )
}
