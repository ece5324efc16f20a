import { CanButton } from '@balian/ui/can-button'
import { Facts } from '@balian/ui/facts'
import { Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { Button } from 'antd'
import { useState } from 'react'
import { possible } from '../ballots/possible.ts'
import { useWords } from '../words/use-words.ts'
import css from './deliberation.module.css'
import { AddPhotos, WriteMinutes } from './MinutesForms.tsx'
import type { Topic } from './topic.ts'

/** The minutes of the meeting: when, who chaired, what was said, who came. */
export function Minutes({ topic }: { readonly topic: Topic }) {
  const { t } = useWords()
  const [writing, write] = useState(false)
  const [adding, add] = useState(false)
  const { minutes } = topic
  const office = topic.can.roll === true
  if (!minutes && !office) return null
  const acts = (
    <>
      {office && (
        <Button size="small" onClick={() => add(true)}>
          {t('deliberation.addPhotos')}
        </Button>
      )}
      <CanButton size="small" can={possible(topic.can.minutes)} onClick={() => write(true)}>
        {t(minutes ? 'deliberation.amendMinutes' : 'deliberation.writeMinutes')}
      </CanButton>
    </>
  )
  return (
    <Section title={t('deliberation.minutes')} acts={acts}>
      {minutes ? (
        <>
          <Facts
            items={[
              {
                name: t('deliberation.heldOn'),
                value: (
                  <>
                    <When at={minutes.heldOn} dayOnly /> {[minutes.began, minutes.ended].filter(Boolean).join('—')}
                  </>
                ),
              },
              { name: t('deliberation.chair'), value: minutes.chair },
              { name: t('deliberation.recorder'), value: minutes.recorder },
              { name: t('deliberation.watchers'), value: minutes.watchers },
              { name: t('deliberation.attended'), value: t('deliberation.attendedCount', { count: topic.turnout.attended }) },
            ]}
          />
          <p className={css.text}>{minutes.text}</p>
          <p className={css.small}>
            {t('deliberation.writtenBy', { name: minutes.writtenBy })} · <When at={minutes.writtenAt} />
          </p>
        </>
      ) : (
        <p className={css.small}>{t('deliberation.noMinutes')}</p>
      )}
      {writing && <WriteMinutes topic={topic} onClose={() => write(false)} />}
      {adding && <AddPhotos topic={topic} onClose={() => add(false)} />}
    </Section>
  )
}
