import { gatheringsNear, signUpGathering, withdrawGathering } from '@balian/contract/gatherings'
import type { Reply } from '@balian/contract/route'
import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Empty } from '@balian/touch/empty'
import { Form } from '@balian/touch/form'
import { Sheet } from '@balian/touch/sheet'
import { useState } from 'react'
import { Await, useAsked, useDo } from '../asked.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'

type Near = Reply<typeof gatheringsNear>['items'][number]

/** What will be held in my village, township and county; sign up, alone or with the family. */
export default function Gatherings() {
  const { t } = useWords()
  const near = useAsked(gatheringsNear, {})
  return (
    <Page title={t('gatherings.title')} up="/village">
      <Await asked={near}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('gatherings.none')} text={t('gatherings.noneText')} />
          ) : (
            <>
              {items.map((one) => (
                <One key={one.id} one={one} />
              ))}
            </>
          )
        }
      </Await>
    </Page>
  )
}

function One({ one }: { readonly one: Near }) {
  const { t, day } = useWords()
  const [signing, setSigning] = useState(false)
  const withdraw = useDo(withdrawGathering, 'gatherings.withdrawn')
  const left = one.seats === null ? null : Math.max(0, one.seats - one.signed)
  return (
    <Card
      title={one.title}
      text={`${day(one.onDay)} ${one.fromTime} · ${one.spot} · ${one.placeName}`}
      tone={one.cancelled ? 'warn' : one.mine > 0 ? 'good' : 'plain'}
    >
      {one.cancelled && <p>{t('gatherings.cancelled', { why: one.cancelled })}</p>}
      {one.about && <p className="plain">{one.about}</p>}
      <p className="quiet">{left === null ? t('gatherings.signed', { count: one.signed }) : t('gatherings.left', { count: one.signed, left })}</p>
      {!one.cancelled &&
        (one.mine > 0 ? (
          <div className="acts">
            <span>{t('gatherings.mine', { count: one.mine })}</span>
            <Button busy={withdraw.busy} onClick={() => void withdraw.run({ id: one.id })}>
              {t('gatherings.withdraw')}
            </Button>
          </div>
        ) : (
          <Button look="main" disabled={left === 0} onClick={() => setSigning(true)}>
            {t(left === 0 ? 'gatherings.full' : 'gatherings.sign')}
          </Button>
        ))}
      {signing && <SignSheet one={one} left={left} onClose={() => setSigning(false)} />}
    </Card>
  )
}

function SignSheet({ one, left, onClose }: { readonly one: Near; readonly left: number | null; readonly onClose: () => void }) {
  const { t } = useWords()
  const sign = useDo(signUpGathering, 'gatherings.done')
  const send = async (answers: Readonly<Record<string, unknown>>) => {
    if (await sign.run({ id: one.id, people: Number(answers['people']) })) onClose()
  }
  return (
    <Sheet title={t('gatherings.sign')} onClose={onClose}>
      <Form
        start={{ people: 1 }}
        items={[
          {
            name: 'people',
            kind: 'count',
            label: t('gatherings.people'),
            hint: t('gatherings.peopleText'),
            need: true,
            least: 1,
            most: Math.min(10, left ?? 10),
          },
        ]}
        save={t('gatherings.sign')}
        onSave={send}
      />
    </Sheet>
  )
}
