import { Mark } from './Mark.tsx'
import css from './splash.module.css'

/** What stands on the screen until the first answer is there. */
export function Splash() {
  return (
    <div className={css.splash} aria-busy="true">
      <Mark size={44} />
    </div>
  )
}
