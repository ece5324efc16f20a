import { type ChannelName, channelNames, channels as channelWords, type DeliveryState, deliveryStates } from '@balian/contract/channels'
import type { Reply } from '@balian/contract/route'
import type { servicePage } from '@balian/contract/service-messages'
import { Facts } from '@balian/ui/facts'
import { Section } from '@balian/ui/page-frame'
import { errorWord } from '../../messages/errors.ts'
import { useWords } from '../../words/use-words.ts'
import css from './sending.module.css'

type Page = Reply<typeof servicePage>

/** How far a message has come: its totals, by which way, and why some never arrived. */
export function Report({ page }: { readonly page: Page }) {
  const { t } = useWords()
  const { totals } = page
  const numbers = ['people', 'delivered', 'sent', 'waiting', 'read', 'dead', 'unreached', 'optedOut'] as const
  const shown = numbers.filter((name) => totals[name] > 0 || name === 'people' || name === 'delivered' || name === 'read')
  return (
    <Section title={t('service.report')}>
      <Progress page={page} />
      <Facts items={shown.map((name) => ({ name: t(`service.total.${name}`), value: totals[name].toLocaleString() }))} />
      <ByChannel page={page} />
      {totals.unreached + totals.dead > 0 && <p className={css.faint}>{t('service.unreachedText')}</p>}
    </Section>
  )
}

const bars: readonly DeliveryState[] = ['delivered', 'sent', 'waiting', 'dead', 'unreached']

/** One bar: arrived, under way, waiting, failed, without a way. */
function Progress({ page: { totals } }: { readonly page: Page }) {
  const { t } = useWords()
  if (totals.people === 0) return null
  const said = bars.filter((state) => totals[state] > 0).map((state) => `${t(`service.total.${state}`)} ${totals[state]}`)
  return (
    <div className={css.bar} role="img" aria-label={said.join('，')}>
      {bars.map((state) => totals[state] > 0 && <i key={state} data-state={state} style={{ flexGrow: totals[state] }} />)}
    </div>
  )
}

function ByChannel({ page }: { readonly page: Page }) {
  const { t, language } = useWords()
  const used = channelNames.filter((name) => page.byChannel.some((one) => one.channel === name))
  if (used.length === 0) return null
  const count = (channel: ChannelName, state: DeliveryState) =>
    page.byChannel.reduce((sum, one) => sum + (one.channel === channel && one.state === state ? one.count : 0), 0)
  const states = deliveryStates.filter((state) => state !== 'unreached' && used.some((name) => count(name, state) > 0))
  const failures = page.byChannel.filter((one) => one.state === 'dead' && one.error !== null)
  return (
    <>
      <div className={css.scrolls}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('service.way')}</th>
              {states.map((state) => (
                <th scope="col" key={state}>
                  {t(`service.total.${state}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {used.map((name) => (
              <tr key={name}>
                <th scope="row">{channelWords[name][language]}</th>
                {states.map((state) => (
                  <td key={state}>{count(name, state) || '—'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {failures.map((one) => (
        <p className={css.faint} key={`${one.channel} ${one.error}`}>
          {t('service.failed', { channel: channelWords[one.channel!][language], count: one.count, why: t(errorWord(one.error!)) })}
        </p>
      ))}
    </>
  )
}
