import { isRouteErrorResponse, Link, useRouteError } from 'react-router'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { Broken } from './Broken.tsx'
import css from './lost.module.css'

/** What a page shows when it broke: the reason in words and a way on, with the frame still standing. */
export function ErrorPage() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />
  return <Broken error={error} retry={() => location.reload()} />
}

/** No page has this address. */
export function NotFound() {
  const { t } = useWords()
  return (
    <section className={css.lost}>
      <h1>{t('shell.noPage')}</h1>
      <p>{t('shell.noPageText')}</p>
      <Link to={paths.home}>{t('shell.toToday')}</Link>
    </section>
  )
}
