import { lines } from '@balian/contract/lines'
import { officerCard, printCard } from '@balian/contract/officers'
import type { Reply } from '@balian/contract/route'
import { FileButton } from '@balian/ui/file-button'
import { PageFrame } from '@balian/ui/page-frame'
import { useNavigate, useParams } from 'react-router'
import { useDownload, useRead } from '../data/index.ts'
import { Broken } from '../frame/Broken.tsx'
import { paths } from '../paths.ts'
import { PlaceSelect } from '../places/PlaceSelect.tsx'
import { useWords } from '../words/use-words.ts'
import css from './card.module.css'
import { Rooms } from './Rooms.tsx'

/** Whom to ask in a village, to read and to print. */
export function Component() {
  const { t } = useWords()
  const download = useDownload()
  const { place = '' } = useParams()
  const go = useNavigate()
  const { data, error, refetch } = useRead(officerCard, { place })
  const print = (format: 'pdf' | 'docx') => download(printCard, { place, format })
  const acts = data && (
    <>
      <FileButton type="primary" onFetch={() => print('pdf')}>
        {t('card.pdf')}
      </FileButton>
      <FileButton onFetch={() => print('docx')}>{t('card.word')}</FileButton>
    </>
  )
  return (
    <PageFrame title={t('officers.nav')} acts={acts}>
      <Rooms card={place} />
      {error && !data && <Broken error={error} retry={() => void refetch()} />}
      <div className={css.choose}>
        <PlaceSelect label={t('card.other')} value={place} onChange={(code) => code && void go(paths.card(code))} />
        <span>{t('card.note')}</span>
      </div>
      {data && <Sheet card={data} />}
    </PageFrame>
  )
}

function Sheet({ card }: { readonly card: Reply<typeof officerCard> }) {
  const { t } = useWords()
  return (
    <section className={css.card}>
      <header>
        <span>{card.above.slice(0, 2).toReversed().join(' ')}</span>
        <h2>{t('card.title', { place: card.name })}</h2>
      </header>
      <ul>
        {lines.map(({ line, officer }) => (
          <li key={line}>
            <div className={css.role}>
              <strong>{t(`role.${officer}`)}</strong>
              <small>{t(`ask.${line}`)}</small>
            </div>
            <Holders officers={card.rows.find((row) => row.role === officer)?.officers ?? []} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Holders({ officers }: { readonly officers: Reply<typeof officerCard>['rows'][number]['officers'] }) {
  const { t } = useWords()
  if (officers.length === 0) return <p className={css.nobody}>{t('card.nobody')}</p>
  return (
    <div className={css.holders}>
      {officers.map((one) => (
        <p key={`${one.name}${one.officePhone}`}>
          <strong>{one.name}</strong>
          {one.substitute && <small>{t('card.acting')}</small>}
          <span>{one.placeName}</span>
          {one.officePhone && <a href={`tel:${one.officePhone.replace(/\D/g, '')}`}>{one.officePhone}</a>}
        </p>
      ))}
    </div>
  )
}
