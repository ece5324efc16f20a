import { peopleChange } from '@balian/contract/people'
import type { StreamRow } from '@balian/contract/streams'
import { type FormEvent, useState } from 'react'
import { enqueue, StorageFull } from '../outbox/enqueue.ts'
import { usePending } from '../outbox/outbox.ts'
import { useWords } from '../say.ts'
import { useLiveVault } from '../store/use-vault.ts'
import { seenAt } from '../store/vault.ts'

/** Puts an address right at the door. What others change in the same file meanwhile is no hindrance, unless it is the address too. */
export function AddressForm({ person }: { readonly person: StreamRow<'people'> }) {
  const { t } = useWords()
  const vault = useLiveVault()
  const pending = usePending(person.id)
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const address = String(new FormData(event.currentTarget).get('address')).trim()
    const seen = seenAt(vault!)
    try {
      // The version is not known here: `seen` stands for it.
      const title = t('people.addressOf', { name: person.name })
      await enqueue([{ route: peopleChange, input: { id: person.id, version: 0, address, seen }, subject: person.id, title }])
      setOpen(false)
    } catch (error) {
      setProblem(error instanceof StorageFull ? 'app.full' : 'app.broke')
    }
  }
  return (
    <>
      {pending.map((item) => (
        <p key={item.n} className="pending" role="status">
          {item.title}
          {typeof item.input.address === 'string' && `：${item.input.address}`} · {t(item.state === 'stuck' ? 'people.stuck' : 'people.saved')}
        </p>
      ))}
      {open ? (
        <form onSubmit={(event) => void save(event)}>
          {problem && (
            <p role="alert" className="problem">
              {t(problem)}
            </p>
          )}
          <label>
            {t('people.address')}
            <input name="address" required maxLength={80} defaultValue={person.address} autoComplete="off" />
          </label>
          <button type="submit" className="main">
            {t('people.save')}
          </button>
          <button type="button" className="plain" onClick={() => setOpen(false)}>
            {t('app.back')}
          </button>
        </form>
      ) : (
        <button type="button" className="plain" onClick={() => setOpen(true)}>
          {t('people.mendAddress')}
        </button>
      )}
    </>
  )
}
