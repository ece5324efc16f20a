import { newId } from '@balian/contract/ids'
import { saidRoutes, topics } from '@balian/contract/intake'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Form } from '@balian/touch/form'
import { List, Row } from '@balian/touch/list'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Me } from '../App.tsx'
import { useDo } from '../asked.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'

/** The first words of what was said are its title. */
const titleOf = (words: string): string => {
  const first = words.split(/[。！？!?\n；;]/)[0]!.trim()
  return first.length > 40 ? `${first.slice(0, 39)}…` : first.length < 2 ? words.slice(0, 40) : first
}

/** Ask for something, in own words: the office decides whose matter it is, and says so within one working day. */
export default function Ask({ me }: { readonly me: Me }) {
  const { t, language } = useWords()
  const go = useNavigate()
  const [topic, setTopic] = useState<string | null>(null)
  const send = useDo(saidRoutes.open, 'ask.sent')
  const save = async (answers: Readonly<Record<string, unknown>>) => {
    const words = String(answers['words']).trim()
    const id = newId()
    const speaker = { id: newId(), kind: 'person' as const, person: me.person, role: 'speaker' }
    const values = { words, topic, channel: 'online' }
    const sent = await send.run({ id, place: me.place, title: titleOf(words), parties: [speaker], values: values as never })
    if (sent) void go(`/matters/${id}`, { replace: true })
  }
  if (topic === null)
    return (
      <Page title={t('ask.title')} up="/">
        <Card text={t('ask.choose')}>
          <List label={t('ask.choose')}>
            {topics.map((one) => (
              <Row key={one.value} title={one[language]} onPress={() => setTopic(one.value)} />
            ))}
          </List>
        </Card>
      </Page>
    )
  return (
    <Page title={t('ask.title')} up="/">
      <Card text={topics.find((one) => one.value === topic)?.[language]}>
        <Form
          items={[{ name: 'words', kind: 'long', label: t('ask.words'), hint: t('ask.hint'), need: true, least: 4, most: 2000 }]}
          save={t('ask.send')}
          onSave={save}
        >
          <p className="note">{t('ask.goes', { village: me.villageName })}</p>
        </Form>
        <Button look="bare" icon="back" onClick={() => setTopic(null)}>
          {t('ask.other')}
        </Button>
      </Card>
    </Page>
  )
}
