import { addressOf } from '@balian/contract/address'
import { type FileInfo, getFile } from '@balian/contract/files'
import { Section } from '@balian/ui/page-frame'
import { useWords } from '../words/use-words.ts'
import css from './activities.module.css'

export const isPhoto = (file: Pick<FileInfo, 'type'>) => file.type.startsWith('image/')

/** The photographs of a record; nothing when it has none. */
export function Photos({ files, title }: { readonly files: readonly FileInfo[]; readonly title: string }) {
  const { t } = useWords()
  const photos = files.filter(isPhoto)
  if (photos.length === 0) return null
  return (
    <Section title={title}>
      <ul className={css.photos}>
        {photos.map((file, i) => {
          const { path } = addressOf(getFile, { id: file.id })
          return (
            <li key={file.id}>
              <a href={path} target="_blank" rel="noreferrer">
                <img src={path} alt={t('activities.photo', { n: i + 1 })} loading="lazy" />
              </a>
              <small>{file.name}</small>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
