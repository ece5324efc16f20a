import { Button } from '@balian/touch/button'
import { Empty } from '@balian/touch/empty'
import { Form } from '@balian/touch/form'
import { Problem } from '@balian/touch/problem'
import { ReadAloud } from '@balian/touch/read-aloud'
import { toast } from '@balian/touch/toast'
import { useState } from 'react'
import { go } from '../frame/address.ts'
import { deeds } from '../lines/deeds.ts'
import { enqueue, StorageFull } from '../outbox/enqueue.ts'
import { problemWords, useWords } from '../say.ts'
import { order, Refused } from '../server.ts'
import { type Answers, type Asking, type Deed, type Row, titleOf } from './deed.ts'
import css from './deeds.module.css'
import { asTaken, idOf, useUnseen } from './pending.ts'
import { takeBack } from './phone.ts'
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

function DeedForm({ deed, id }: { readonly deed: Deed; readonly id: string | null }) {
  const { t } = useWords()
  const at = useAround([...(deed.on ?? []), ...(deed.needs ?? [])])
  const unseen = useUnseen()
  // What was found when the form opened stays: an update in the background must not take the record from under it.
  const [opened, setOpened] = useState<Asking | null>(null)
  if (!opened) {
    if (!at) return <p role="status">{t('deeds.opening')}</p>
    const row = (deed.on ?? []).flatMap((stream) => at.all(stream)).find((one) => idOf(one) === id) ?? null
    if (deed.on && !row) return <Empty title={t('deeds.gone')} text={t('deeds.goneText')} act={<Back />} />
    setOpened({ ...at, row: row as Row })
    return null
  }
  return <Opened deed={deed} at={{ ...(at ?? opened), seen: opened.seen, row: opened.row && asTaken(opened.row, unseen) }} />
}

function Opened({ deed, at }: { readonly deed: Deed; readonly at: Asking }) {
  const { t } = at
  const [problem, setProblem] = useState<string | null>(null)
  const about = deed.about?.(at)
  const items = deed.items(at)
  const keep = async (answers: Answers) => {
    try {
      if (deed.now) await sendNow(deed, answers, at)
      else await keepDeed(deed, answers, at)
      if (history.length > 1) history.back()
      else go('')
    } catch (error) {
      setProblem(error instanceof Refused ? problemWords(error, t) : t(error instanceof StorageFull ? 'deeds.full' : 'deeds.broke'))
    }
  }
  return (
    <div className={css.form}>
      <h1>{titleOf(deed, at)}</h1>
      {about && <p className={css.about}>{about}</p>}
      <ReadAloud text={[titleOf(deed, at), about, ...items.map((item) => item.label)].filter(Boolean).join('\n')} />
      <Form items={items} start={deed.start?.(at) ?? {}} save={t(deed.now ? 'deeds.send' : 'deeds.save')} onSave={keep}>
        {problem && <Problem title={problem} />}
      </Form>
    </div>
  )
}

/** Saves a deed into the outbox and says so, with the way back as long as it was not sent. */
export async function keepDeed(deed: Deed, answers: Answers, at: Asking): Promise<void> {
  const { t } = at
  const ids = await enqueue(deed.build(answers, at))
  const undo = () => void takeBack(ids).then((back) => toast({ text: t(back ? 'deeds.takenBack' : 'deeds.tooLate'), tone: back ? 'good' : 'warn' }))
  toast({ text: t('deeds.saved'), undo })
}

/** Sends a deed of this very minute; what the server says against it is shown in its form. */
async function sendNow(deed: Deed, answers: Answers, at: Asking): Promise<void> {
  for (const { route, input } of deed.build(answers, at)) await order(route, input)
  toast({ text: at.t('deeds.sent') })
}

function Back() {
  const { t } = useWords()
  return (
    <Button icon="back" onClick={() => history.back()}>
      {t('deeds.back')}
    </Button>
  )
}
