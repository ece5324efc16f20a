import { Button } from '@balian/touch/button'
import { Empty } from '@balian/touch/empty'
import { Form } from '@balian/touch/form'
import { Problem } from '@balian/touch/problem'
import { ReadAloud } from '@balian/touch/read-aloud'
import { toast } from '@balian/touch/toast'
import { useState } from 'react'
import { go } from '../frame/address.ts'
import { deeds } from '../lines/deeds.ts'
import { StorageFull } from '../outbox/enqueue.ts'
import { useWords } from '../say.ts'
import { type Answers, type Asking, type Deed, type Row, titleOf } from './deed.ts'
import css from './deeds.module.css'
import { save, takeBack } from './phone.ts'
import { useAround } from './use-around.ts'

interface Props {
  readonly params: Readonly<Record<string, string>>
}

/** One form of field work, by the name in its address. */
export function Page({ params }: Props) {
  const { t } = useWords()
  const deed = deeds.get(params['deed'] ?? '')
  return deed ? <DeedForm key={deed.name} deed={deed} id={params['id'] ?? null} /> : <Empty title={t('deeds.gone')} text={t('deeds.goneText')} act={<Back />} />
}

const idOf = (row: Row): unknown => row['id'] ?? `${String(row['round'])}.${String(row['place'])}`

function DeedForm({ deed, id }: { readonly deed: Deed; readonly id: string | null }) {
  const { t } = useWords()
  const at = useAround([...(deed.on ?? []), ...(deed.needs ?? [])])
  // What was found when the form opened stays: an update in the background must not take the record from under it.
  const [opened, setOpened] = useState<Asking | null>(null)
  if (!opened) {
    if (!at) return <p role="status">{t('deeds.opening')}</p>
    const row = (deed.on ?? []).flatMap((stream) => at.all(stream)).find((one) => idOf(one) === id) ?? null
    if (deed.on && !row) return <Empty title={t('deeds.gone')} text={t('deeds.goneText')} act={<Back />} />
    setOpened({ ...at, row: row as Row })
    return null
  }
  return <Opened deed={deed} at={{ ...(at ?? opened), row: opened.row }} />
}

function Opened({ deed, at }: { readonly deed: Deed; readonly at: Asking }) {
  const { t } = at
  const [problem, setProblem] = useState<string | null>(null)
  const about = deed.about?.(at)
  const items = deed.items(at)
  const keep = async (answers: Answers) => {
    try {
      await keepDeed(deed, answers, at)
      if (history.length > 1) history.back()
      else go('')
    } catch (error) {
      setProblem(error instanceof StorageFull ? 'deeds.full' : 'deeds.broke')
    }
  }
  return (
    <div className={css.form}>
      <h1>{titleOf(deed, at)}</h1>
      {about && <p className={css.about}>{about}</p>}
      <ReadAloud text={[titleOf(deed, at), about, ...items.map((item) => item.label)].filter(Boolean).join('\n')} />
      <Form items={items} start={deed.start?.(at) ?? {}} save={t('deeds.save')} onSave={keep}>
        {problem && <Problem title={t(problem)} />}
      </Form>
    </div>
  )
}

/** Saves a deed into the outbox and says so, with the way back as long as it was not sent. */
export async function keepDeed(deed: Deed, answers: Answers, at: Asking): Promise<void> {
  const { t } = at
  const ids = await save(deed.build(answers, at))
  const undo = () => void takeBack(ids).then((back) => toast({ text: t(back ? 'deeds.takenBack' : 'deeds.tooLate'), tone: back ? 'good' : 'warn' }))
  toast({ text: t('deeds.saved'), undo })
}

function Back() {
  const { t } = useWords()
  return (
    <Button icon="back" onClick={() => history.back()}>
      {t('deeds.back')}
    </Button>
  )
}
