import { newId } from '@balian/contract/ids'
import { receiveSaid } from '@balian/contract/intake'
import { type FormEvent, useState } from 'react'
import { go } from '../frame/address.ts'
import { enqueue, type NewFile, StorageFull } from '../outbox/enqueue.ts'
import { useWords } from '../say.ts'
import { useLocal } from '../store/use-local.ts'
import { useLiveVault } from '../store/use-vault.ts'

const mostPhotos = 6
/** As much of the words as a title needs. */
const titleOf = (words: string): string => words.split('\n')[0]!.trim().slice(0, 40)

/** Anything that was said or seen: it is kept in the phone at once and goes to whoever routes it. */
export function Report() {
  const { t } = useWords()
  const village = useLiveVault()?.village ?? null
  const places = useLocal('places').rows
  const members = useLocal('members').rows
  const fallback = village ?? members.find((row) => row.place !== null)?.place ?? null
  const { save, photos, setPhotos, problem, busy } = useSaving(fallback)
  if (!fallback) return <p className="sheet">{t('report.nowhere')}</p>
  return (
    <form className="sheet" onSubmit={(event) => void save(event)}>
      <h1>{t('report.title')}</h1>
      {problem && (
        <p role="alert" className="problem">
          {t(problem)}
        </p>
      )}
      <label>
        {t('report.words')}
        <textarea name="words" required minLength={2} maxLength={2000} rows={5} />
      </label>
      <label>
        {t('report.who')}
        <input name="who" maxLength={60} autoComplete="off" />
      </label>
      <Where places={places} />
      <label>
        {t('report.photos', { count: String(photos.length) })}
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          multiple
          onChange={(event) => setPhotos([...(event.target.files ?? [])].slice(0, mostPhotos))}
        />
      </label>
      <button type="submit" className="main" disabled={busy}>
        {t(busy ? 'report.busy' : 'report.save')}
      </button>
      <p className="quiet">{t('report.how')}</p>
    </form>
  )
}

/** Keeps what was entered in the phone, then shows the outbox. */
function useSaving(fallback: string | null) {
  const { t } = useWords()
  const [photos, setPhotos] = useState<readonly File[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string) => String(given.get(name) ?? '').trim()
    setBusy(true)
    try {
      await keep({
        words: text('words'),
        who: text('who'),
        place: text('place') || fallback!,
        photos,
        title: t('report.sent', { title: titleOf(text('words')) }),
      })
      go('outbox')
    } catch (error) {
      setProblem(error instanceof StorageFull ? 'app.full' : 'app.broke')
      setBusy(false)
    }
  }
  return { save, photos, setPhotos, problem, busy }
}

/** The villager group (社); without one it is about the whole village. */
function Where({ places }: { readonly places: readonly { readonly code: string; readonly name: string }[] }) {
  const { t } = useWords()
  if (places.length === 0) return null
  return (
    <label>
      {t('report.place')}
      <select name="place" defaultValue="">
        <option value="">{t('report.village')}</option>
        {places.map((place) => (
          <option key={place.code} value={place.code}>
            {place.name}
          </option>
        ))}
      </select>
    </label>
  )
}

interface Said {
  readonly words: string
  readonly who: string
  readonly place: string
  readonly photos: readonly File[]
  readonly title: string
}

async function keep({ words, who, place, photos, title }: Said): Promise<void> {
  const id = newId()
  const files = photos.map((photo): NewFile => ({ id: newId(), name: photo.name, blob: photo }))
  const parties = who ? [{ id: newId(), kind: 'person' as const, name: who, role: 'speaker' }] : []
  const input = { id, place, title: titleOf(words), words, parties, channel: 'visit', files: files.map((file) => file.id), matters: [] }
  await enqueue(receiveSaid, input, { subject: id, title, files, place })
}
